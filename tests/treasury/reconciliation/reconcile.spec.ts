import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { credit, debit } from '#ledger/entry_draft'
import { firstOpenDay } from '#ledger/first_open_day'
import { openItems } from '#ledger/open_items'
import { postEntry } from '#ledger/post_entry'
import { reverseEntry } from '#ledger/reverse_entry'
import BankHabit from '#treasury/reconciliation/bank_habit'
import BankMatch from '#treasury/reconciliation/bank_match'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { acceptSureOnes } from '#treasury/reconciliation/accept_sure_ones'
import { BANK_FEES, bookBankLine, SameAccount, SUSPENSE } from '#treasury/reconciliation/book_bank_line'
import { bankAgreement, bankAgrees } from '#treasury/reconciliation/bank_agreement'
import { LineMatched, NothingChosen, NotOpen, OtherWay, TooMuchForTheLine } from '#treasury/reconciliation/match_refusals'
import { openEntries, openEntriesAgree } from '#treasury/reconciliation/open_entries'
import { openLines, openLinesCount } from '#treasury/reconciliation/open_lines'
import { pointEntries } from '#treasury/reconciliation/point_entries'
import { NothingSuspended, releaseSuspense } from '#treasury/reconciliation/release_suspense'
import { settleBankLine } from '#treasury/reconciliation/settle_bank_line'
import { suggestionsFor } from '#treasury/reconciliation/suggestions'
import { suspendedLines } from '#treasury/reconciliation/suspense'
import { MatchUndone, undoMatch } from '#treasury/reconciliation/undo_match'
import BankLine from '#treasury/statements/bank_line'
import { aHouse } from '#tests/support/house'
import { aBook } from '#tests/support/ledger'
import { balanceOf, linesAbout, linesOf } from '#tests/support/lines'
import { aSale, aStatement, onCents } from '#tests/treasury/reconciliation/support'

const TODAY = '2026-11-23'
const suggested = async (line: BankLine) => (await suggestionsFor(await openLines({ lineIds: [line.id] }))).get(line.id)!

test.group('A line of the bank', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: TODAY })))

  test('settles what a customer owes: one entry in the account’s journal, lettered, its VAT due', async ({ assert }) => {
    const book = await aBook()
    const item = await aSale(book, 1_000_00, 'F2026-9001')
    const [line] = await aStatement(onCents(1_200_00))
    const match = await settleBankLine(line, [item], '2026-11-05', null)
    const { ledgerAccount, journal } = line.bankAccount
    assert.deepEqual(await linesOf(match.entryId), [
      [ledgerAccount, 1_200_00, 0],
      ['411000', 0, 1_200_00],
      ['445742', 200_00, 0],
      ['445712', 0, 200_00],
    ])
    assert.equal((await db.from('entries').where('id', match.entryId).firstOrFail()).journal, journal)
    assert.isEmpty(await openItems({ thirdPartyId: book.customer }))
    await assert.rejects(() => settleBankLine(line, [item], '2026-11-05', null), LineMatched as never)
  })

  test('what stays open is kept as entries match, part, come undone and are reversed, and tampering with it is named', async ({
    assert,
  }) => {
    const { catering: activity } = await aBook()
    const [line] = await aStatement(onCents(12_00))
    const { ledgerAccount: bank } = line.bankAccount
    const lines = [debit(bank, 5_00, activity), credit('706000', 5_00, activity)]
    const { id } = await postEntry({ journal: 'OD', postedOn: '2026-11-04', label: 'Vente', source: 'test', piece: 'V-1', lines }, null)
    const kept = async () => (await openEntries({ entryIds: [id] })).map(({ openCents }) => openCents)
    assert.deepEqual(await kept(), [5_00])

    await pointEntries(line, [id], TODAY, null)
    assert.deepEqual(await kept(), [])
    assert.deepEqual(await openEntriesAgree.run(), [])
    const match = await BankMatch.query().where('entry_id', id).firstOrFail()
    await undoMatch(match, TODAY, null)
    assert.deepEqual(await kept(), [5_00])

    await db.from('bank_open_entries').where('entry_id', id).update({ open_cents: 4_99 })
    assert.deepEqual(await openEntriesAgree.run(), [
      `Écriture ${id}, compte ${bank} : 0,01\u00A0€ d’écart avec ce qui est tenu à rapprocher`,
    ])
    await db.from('bank_open_entries').where('entry_id', id).update({ open_cents: 5_00 })
    await reverseEntry(id, TODAY, null)
    assert.deepEqual(await kept(), [])
    assert.deepEqual(await openEntriesAgree.run(), [])
  })

  test('of the months still open alone, when the home page asks', async ({ assert }) => {
    const { catering: activity } = await aBook()
    await aStatement({ on: '2026-10-05', cents: 10_00, label: 'VIR SEPA' }, onCents(20_00))
    for (const postedOn of ['2026-10-06', '2026-11-06']) {
      const lines = [debit('512000', 5_00, activity), credit('706000', 5_00, activity)]
      await postEntry({ journal: 'OD', postedOn, label: 'Vente', source: 'test', piece: postedOn, lines }, null)
    }
    const [all, open] = [{}, { since: '2026-11-01' }]
    assert.deepEqual([(await openLinesCount(all)).count, (await openLinesCount(open)).count], [2, 1])
    assert.deepEqual(
      (await openEntries(open)).map(({ postedOn, openCents }) => [postedOn, openCents]),
      [['2026-11-06', 5_00]]
    )
    assert.lengthOf(await openEntries(all), 2)

    await db.from('periods').where('period', '<=', '2026-10').update({ closed_on: '2026-11-20' })
    assert.equal(await firstOpenDay(), '2026-11-01')
  })

  test('settles several invoices and a credit note at once; several lines settle one invoice', async ({ assert }) => {
    const book = await aBook()
    const [one, two] = [await aSale(book, 100_00, 'F2026-9002'), await aSale(book, 50_00, 'F2026-9003')]
    const note = await aSale(book, -20_00, 'A2026-9004')
    const [line] = await aStatement(onCents(156_00))
    await settleBankLine(line, [one, two, note], '2026-11-05', null)
    assert.isEmpty(await openItems({ thirdPartyId: book.customer }))

    const big = await aSale(book, 1_000_00, 'F2026-9005')
    const parts = await aStatement(onCents(700_00), onCents(500_00))
    for (const part of parts) await settleBankLine(part, [big], '2026-11-05', null)
    assert.isEmpty(await openItems({ thirdPartyId: book.customer }))
    assert.equal(await balanceOf('445742', book.catering), 0)
    assert.isEmpty(await openLines({ lineIds: parts.map(({ id }) => id) }))
  })

  test('refuses nothing, what is not open, what goes the other way, more than it is', async ({ assert }) => {
    const book = await aBook()
    const items = [await aSale(book, 100_00, 'F2026-9006'), await aSale(book, 100_00, 'F2026-9007')]
    const [small, out] = await aStatement(onCents(90_00), onCents(-120_00))
    await assert.rejects(() => settleBankLine(small, [], '2026-11-05', null), NothingChosen as never)
    await assert.rejects(() => settleBankLine(small, [999_999], '2026-11-05', null), NotOpen as never)
    await assert.rejects(() => settleBankLine(out, [items[0]], '2026-11-05', null), OtherWay as never)
    await assert.rejects(() => settleBankLine(small, items, '2026-11-05', null), TooMuchForTheLine as never)
    assert.lengthOf(await openLines({ lineIds: [small.id, out.id] }), 2)
  })

  test('finds entries again: one for several lines, several for one line', async ({ assert }) => {
    const book = await aBook()
    const [first] = await aStatement(onCents(-300_00), onCents(-200_00), onCents(-70_00))
    const lines = await BankLine.query().where('statement_id', first.statementId!).orderBy('id')
    const { ledgerAccount, journal } = first.bankAccount
    const paid = (cents: number) =>
      postEntry(
        {
          journal,
          postedOn: '2026-11-04',
          label: 'Salaires',
          source: 'payment_out:1',
          piece: 'V1',
          lines: [debit('627000', cents, book.shared), credit(ledgerAccount, cents, book.shared)],
        },
        null
      )
    const [whole, forty, thirty] = [await paid(500_00), await paid(40_00), await paid(30_00)]
    assert.lengthOf(
      (await bankAgreement()).unmatched.filter(({ bankAccountId }) => bankAccountId === first.bankAccountId),
      3
    )
    for (const line of lines.slice(0, 2)) await pointEntries(line, [whole.id], TODAY, null)
    await pointEntries(lines[2], [forty.id, thirty.id], TODAY, null)
    assert.isEmpty((await bankAgreement()).unmatched.filter(({ bankAccountId }) => bankAccountId === first.bankAccountId))
    assert.isEmpty(await openLines({ bankAccountId: first.bankAccountId }))
    assert.isEmpty(await bankAgrees.run())
  })

  test('fees go to 627 on shared services, a transfer to the other account of the house', async ({ assert }) => {
    const { shared } = await aBook()
    const [fees, transfer] = await aStatement(onCents(-12_50, 'FRAIS DE TENUE DE COMPTE'), onCents(5_000_00, 'VIR INTERNE'))
    const { ledgerAccount } = fees.bankAccount
    const booked = await bookBankLine(fees, { account: BANK_FEES }, '2026-11-05', null)
    assert.deepEqual(await linesOf(booked.entryId), [
      [ledgerAccount, 0, 12_50],
      ['627000', 12_50, 0],
    ])
    await assert.rejects(() => bookBankLine(transfer, { account: ledgerAccount }, '2026-11-05', null), SameAccount as never)
    const moved = await bookBankLine(transfer, { account: '512000', activityId: shared }, '2026-11-05', null)
    const main = await mainBankAccount()
    const { unmatched } = await bankAgreement()
    assert.deepInclude(
      unmatched.find(({ entryId }) => entryId === moved.entryId),
      { bankAccountId: main.id, openCents: -5_000_00 }
    )
  })

  test('what nobody knows waits on 471, then goes to whom it is: cash crosses, VAT becomes due', async ({ assert }) => {
    const book = await aBook()
    const [line] = await aStatement(onCents(1_200_00, 'VIR INCONNU'))
    await bookBankLine(line, { account: SUSPENSE }, '2026-11-05', null)
    assert.deepEqual(
      (await suspendedLines(line.id)).map(({ openCents }) => openCents),
      [1_200_00]
    )
    const item = await aSale(book, 600_00, 'F2026-9010')
    const entry = await releaseSuspense(line, { itemIds: [item] }, '2026-11-10', null)
    assert.deepEqual(await linesOf(entry.id), [
      ['581000', 720_00, 0],
      ['411000', 0, 720_00],
      ['445742', 120_00, 0],
      ['445712', 0, 120_00],
      ['471000', 720_00, 0],
      ['581000', 0, 720_00],
    ])
    await releaseSuspense(line, { account: '758800', activityId: book.painting }, '2026-11-11', null)
    assert.isEmpty(await suspendedLines(line.id))
    assert.equal(await balanceOf('758800', book.painting), -480_00)
    await assert.rejects(() => releaseSuspense(line, { itemIds: [item] }, '2026-11-11', null), NothingSuspended as never)

    const [match] = await line.related('matches').query()
    await undoMatch(match, TODAY, null)
    assert.equal(await balanceOf(SUSPENSE), 0)
    assert.equal(await balanceOf('581000'), 0)
    assert.lengthOf(await openItems({ thirdPartyId: book.customer }), 1)
    assert.lengthOf(await openLines({ lineIds: [line.id] }), 1)
  })

  test('a match is taken back: the entry reversed, the invoice owed again, its VAT waits again', async ({ assert }) => {
    const book = await aBook()
    const item = await aSale(book, 1_000_00, 'F2026-9011')
    const [line] = await aStatement(onCents(1_200_00))
    const match = await settleBankLine(line, [item], '2026-11-05', null)
    await undoMatch(match, TODAY, null)
    assert.lengthOf(await linesAbout(`bank_line:${line.id}`), 8)
    assert.equal(await balanceOf('445742', book.catering), -200_00)
    assert.equal(await balanceOf(line.bankAccount.ledgerAccount), 0)
    assert.lengthOf(await openItems({ thirdPartyId: book.customer }), 1)
    assert.isEmpty((await bankAgreement()).unmatched.filter(({ bankAccountId }) => bankAccountId === line.bankAccountId))
    await assert.rejects(() => undoMatch(match, TODAY, null), MatchUndone as never)

    await settleBankLine(line, [item], '2026-11-05', null)
    assert.equal(await balanceOf('445742', book.catering), 0)
  })
})

test.group('Suggestions', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aHouse({ pinnedOn: TODAY })))

  test('the quoted invoice comes first; several that are quoted come together; the amount alone is not sure', async ({ assert }) => {
    const book = await aBook()
    const [a, b, c] = [
      await aSale(book, 100_00, 'F2026-9020'),
      await aSale(book, 100_00, 'F2026-9021'),
      await aSale(book, 35_00, 'F2026-9022'),
    ]
    const [quoted, both, bare] = await aStatement(
      onCents(120_00, 'VIR FACT F2026-9021'),
      onCents(162_00, 'VIR F2026-9020 ET F2026 9022'),
      onCents(120_00, 'VIR RECU')
    )
    const [first] = await suggested(quoted)
    assert.deepEqual([first.ids, first.isSure, first.why.slice(0, 2)], [[b], true, ['même montant', 'référence']])
    const [together] = await suggested(both)
    assert.deepEqual([[...together.ids].sort(), together.isSure], [[a, c].sort(), true])
    assert.isFalse((await suggested(bare))[0].isSure)

    assert.equal(await acceptSureOnes({ bankAccountId: quoted.bankAccountId }, TODAY, null), 2)
    assert.isEmpty(await openItems({ thirdPartyId: book.customer }))
  })

  test('a name and a sum of its invoices are enough to be told', async ({ assert }) => {
    const book = await aBook()
    const { name } = await db.from('third_parties').where('id', book.customer).firstOrFail()
    const ids = [await aSale(book, 100_00, 'F2026-9030'), await aSale(book, 70_00, 'F2026-9031'), await aSale(book, 30_00, 'F2026-9032')]
    const [line] = await aStatement(onCents(156_00, 'VIREMENT', { counterparty: name }))
    const [first] = await suggested(line)
    assert.deepEqual(
      [first.ids, first.why],
      [
        [ids[0], ids[2]],
        ['même montant ensemble', 'nom', 'date'],
      ]
    )
  })

  test('the house learns: the second time is suggested, the third is sure; what is undone is doubted', async ({ assert }) => {
    await aBook()
    const phone = (on: string) => onCents(-39_90, `PRLV SEPA TELECOM DU CHENAL ${on}`, { on })
    const months = await aStatement(phone('2026-11-03'), phone('2026-11-10'), phone('2026-11-17'))
    assert.isEmpty(await suggested(months[0]))
    await bookBankLine(months[0], { account: '626000' }, '2026-11-03', null)
    const [second] = await suggested(months[1])
    assert.deepEqual([second.account, second.isSure], ['626000', false])
    const match = await bookBankLine(months[1], { account: '626000' }, '2026-11-10', null)
    const [third] = await suggested(months[2])
    assert.deepEqual([third.account, third.isSure, third.why], ['626000', true, ['choisi 2 fois']])

    await undoMatch(match, TODAY, null)
    assert.equal((await BankHabit.findByOrFail('words', 'telecom chenal')).uses, 1)
  })
})
