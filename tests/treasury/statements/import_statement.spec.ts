import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { credit, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { openBankAccount } from '#treasury/bank_accounts/open_bank_account'
import { noteEntry } from '#treasury/reconciliation/note_entry'
import BankLine from '#treasury/statements/bank_line'
import BankStatement from '#treasury/statements/bank_statement'
import { AccountUnsaid, importStatement } from '#treasury/statements/import_statement'
import { guessedColumns, type CsvColumns } from '#treasury/statements/reading/read_csv'
import { StatementRefused } from '#treasury/statements/reading/statement_refused'
import { recordBankLine } from '#treasury/statements/record_bank_line'
import { statementBreaks, statementGaps } from '#treasury/statements/statement_breaks'
import { tableOf, tellColumns } from '#treasury/statements/tell_columns'
import { aHouse } from '#tests/support/house'
import { aBook } from '#tests/support/ledger'
import { kit, NO_KIT } from '#tests/support/kit'
import { camt053, cfonb120, csv, ofx, type Movement } from '#tests/treasury/statements/bank_files'

const TODAY = '2026-11-23'
const LIVRET = 'FR7630006000011234567890189'
let rank = 0

/** An account that nothing was imported on yet. */
const anAccount = (iban: string | null = LIVRET) => openBankAccount({ name: `Livret ${++rank}`, iban }, null)
const send = (text: string | Buffer, bankAccountId?: number) =>
  importStatement(
    {
      fileName: 'releve',
      bytes: typeof text === 'string' ? Buffer.from(text, text.startsWith('<') ? 'utf8' : 'latin1') : text,
      bankAccountId,
    },
    TODAY,
    null
  )
const linesOf = (bankAccountId: number) => BankLine.query().where({ bankAccountId }).orderBy('booked_on').orderBy('id')
const all = async () => {
  const count = async (table: string) => Number((await db.from(table).count('* as n'))[0].n)
  return [await count('bank_lines'), await count('bank_statements'), await count('statement_files'), await count('documents')]
}

const RENT: Movement = { on: '2026-11-03', cents: -800_00, label: 'PRLV SEPA LOYER', counterparty: 'Foncière du Quai', bankReference: 'A1' }
const FEES: Movement = { on: '2026-11-04', cents: -12_50, label: 'FRAIS TENUE DE COMPTE', bankReference: 'A2' }
const TOWN: Movement = { on: '2026-11-05', cents: 1_200_00, label: 'VIR MAIRIE F2026-0012', bankReference: 'A3' }

test.group('Importing a statement', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: TODAY })))

  test('the file finds its account; sent twice, it changes nothing', async ({ assert }) => {
    const account = await anAccount()
    const text = camt053({ iban: LIVRET, openingCents: 1_000_00, movements: [RENT, FEES, TOWN] })
    const { file, isKnown } = await send(text)
    assert.deepEqual([file.importedOn, isKnown], [TODAY, false])
    assert.deepEqual(
      (await linesOf(account.id)).map(({ amountCents, label, counterparty }) => [amountCents, label, counterparty]),
      [
        [-800_00, 'PRLV SEPA LOYER', 'Foncière du Quai'],
        [-12_50, 'FRAIS TENUE DE COMPTE', null],
        [1_200_00, 'VIR MAIRIE F2026-0012', null],
      ]
    )
    const before = await all()
    const again = await send(text)
    assert.deepEqual([again.isKnown, again.file.id], [true, file.id])
    assert.deepEqual(await all(), before)
  })

  test('a longer period brings only what is new; one that does not follow is refused, one that is missing is told', async ({ assert }) => {
    const account = await anAccount()
    await send(camt053({ iban: LIVRET, openingCents: 1_000_00, movements: [RENT, FEES] }))
    await send(camt053({ iban: LIVRET, openingCents: 1_000_00, movements: [RENT, FEES, TOWN] }))
    assert.lengthOf(await linesOf(account.id), 3)
    const [, second] = await BankStatement.query().where('bank_account_id', account.id).orderBy('id')
    assert.deepEqual([second.lineCount, second.knownCount, second.closingCents], [3, 2, 1_387_50])

    const before = await all()
    const later = camt053({ iban: LIVRET, openingCents: 1_400_00, movements: [{ ...TOWN, on: '2026-11-06', bankReference: 'A9' }] })
    await assert.rejects(() => send(later), /Ligne 3 : ce relevé commence le 06\/11\/2026.*il ne le suit pas/)
    assert.deepEqual(await all(), before)

    await send(later.replaceAll('2026-11-06', '2026-11-20'))
    assert.deepInclude(await statementGaps(), { bankAccountId: account.id, after: '2026-11-05', before: '2026-11-20', cents: 12_50 })
    assert.isEmpty(await statementBreaks())
  })

  test('two equal movements of one day are two; in a later file they are still the same two', async ({ assert }) => {
    const account = await anAccount()
    const coffee: Movement = { on: '2026-11-04', cents: -3_00, label: 'CB CAFE DU PORT' }
    const facts = { iban: LIVRET, openingCents: 10_00, movements: [coffee, coffee] }
    await send(cfonb120(facts))
    await send(cfonb120({ ...facts, movements: [coffee, coffee, { ...coffee, on: '2026-11-05' }] }))
    assert.deepEqual(
      (await linesOf(account.id)).map(({ bookedOn }) => bookedOn),
      ['2026-11-04', '2026-11-04', '2026-11-05']
    )
  })

  test('what was noted by hand becomes certain instead of coming twice', async ({ assert }) => {
    const account = await anAccount()
    const noted = await recordBankLine({ bookedOn: '2026-11-01', label: 'Loyer', amountCents: -800_00, bankAccountId: account.id })
    const elsewhere = await recordBankLine({ bookedOn: '2026-09-01', label: 'Vieux loyer', amountCents: -12_50, bankAccountId: account.id })
    await send(camt053({ iban: LIVRET, openingCents: 1_000_00, movements: [RENT, FEES] }))
    await noted.refresh()
    assert.deepEqual([noted.isNoted, noted.bookedOn, noted.label], [false, '2026-11-03', 'PRLV SEPA LOYER'])
    assert.isTrue((await elsewhere.refresh()).isNoted)
    assert.lengthOf(await linesOf(account.id), 3)
  })

  test('what the bank told first is not noted beside it', async ({ assert }) => {
    const { shared } = await aBook()
    const account = await anAccount()
    await send(camt053({ iban: LIVRET, openingCents: 1_000_00, movements: [RENT, FEES] }))
    const entry = await postEntry(
      {
        journal: account.journal,
        postedOn: '2026-11-02',
        label: 'Loyer de novembre',
        source: 'payment_out:9',
        piece: 'V9',
        lines: [debit('613000', 800_00, shared), credit(account.ledgerAccount, 800_00, shared)],
      },
      null
    )
    const line = await noteEntry(entry.id)
    assert.deepEqual([line.label, line.isNoted], ['PRLV SEPA LOYER', false])
    assert.lengthOf(await linesOf(account.id), 2)
  })

  test('a file of several statements goes in whole or not at all', async ({ assert }) => {
    await anAccount()
    const main = await mainBankAccount()
    const first = cfonb120({ iban: LIVRET, openingCents: 0, movements: [TOWN] })
    const before = await all()
    const unknown = cfonb120({ iban: 'FR7610278022040001234560309', openingCents: 0, movements: [FEES] })
    await assert.rejects(() => send(`${first}\r\n${unknown}`), /Ligne \d+ : ce relevé est celui d’un compte que la maison ne tient pas/)
    assert.deepEqual(await all(), before)

    await send(`${first}\r\n${cfonb120({ iban: main.iban!, openingCents: 0, movements: [FEES] })}`)
    assert.equal((await all())[1], before[1] + 2)
  })

  test('an account that was chosen is not another one; a CSV wants one', async ({ assert }) => {
    await anAccount()
    const main = await mainBankAccount()
    const facts = { iban: LIVRET, openingCents: 0, movements: [TOWN] }
    await assert.rejects(() => send(ofx(facts), main.id), /celui d’un autre compte/)
    await assert.rejects(() => send(csv(facts)), AccountUnsaid as never)
  })

  test('a CSV waits for its columns; the next one no longer asks', async ({ assert }) => {
    const account = await anAccount(null)
    const facts = { iban: LIVRET, openingCents: 0, movements: [TOWN, FEES] }
    const { file } = await send(csv(facts), account.id)
    assert.isTrue(file.awaitsColumns)
    assert.isEmpty(await linesOf(account.id))
    const columns = guessedColumns(await tableOf(file)) as CsvColumns
    await assert.rejects(() => tellColumns(file, { ...columns, label: 'Autre' }, TODAY), StatementRefused as never)

    await tellColumns(file, columns, TODAY)
    const rent = { ...RENT, on: '2026-11-09' }
    const next = await send(csv({ ...facts, openingCents: 1_187_50, movements: [rent] }), account.id)
    assert.isFalse(next.file.awaitsColumns)
    assert.deepEqual(
      (await linesOf(account.id)).map(({ amountCents }) => amountCents),
      [-12_50, 1_200_00, -800_00]
    )
  })

  test('every sample of the kit that adds up is imported', async ({ assert }) => {
    const unsound = /all-balance-types|five\.decimals|wrong|invalid_date|operation_unstarted/
    const holder = await anAccount(null)
    for (const folder of ['camt053', 'cfonb120']) {
      const path = kit(`bank/${folder}`)!
      for (const name of readdirSync(path)) {
        const sending = () => send(readFileSync(join(path, name)), holder.id)
        if (unsound.test(name)) await assert.rejects(sending, StatementRefused as never)
        else assert.equal((await sending()).file.importedOn, TODAY, name)
        await forget(holder.id)
      }
    }
  }).skip(kit('bank/camt053') === undefined, NO_KIT)
})

/** One account serves all the samples, emptied between two. */
async function forget(bankAccountId: number) {
  await db.from('bank_lines').where('bank_account_id', bankAccountId).delete()
  await db.from('bank_statements').where('bank_account_id', bankAccountId).delete()
}
