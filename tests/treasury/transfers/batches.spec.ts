import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import testUtils from '@adonisjs/core/services/test_utils'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { insertRow } from '#core/insert_row'
import { checkLedger } from '#ledger/check_ledger'
import { openAmounts, openItems } from '#ledger/open_items'
import { bookSupplierInvoice } from '#purchases/supplier_invoices/book_supplier_invoice'
import { addSupplier } from '#purchases/suppliers/add_supplier'
import { changeBankDetails } from '#third_parties/change_bank_details'
import { amountsToPay, sumsToPay } from '#treasury/amounts_to_pay'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { payItems } from '#treasury/pay_items'
import BankLine from '#treasury/statements/bank_line'
import { approveBatch } from '#treasury/transfers/approve_batch'
import * as refusals from '#treasury/transfers/transfer_refusals'
import { cancelBatch } from '#treasury/transfers/cancel_batch'
import { debitSeen } from '#treasury/transfers/debit_seen'
import { askExecution } from '#treasury/transfers/ask_execution'
import { carryOutExecution } from '#treasury/transfers/carry_out_execution'
import { ExecutedBeforeSent, executeBatch } from '#treasury/transfers/execute_batch'
import { prepareBatch } from '#treasury/transfers/prepare_batch'
import { refuseBatch } from '#treasury/transfers/refuse_batch'
import { rejectBatch } from '#treasury/transfers/reject_batch'
import { rejectTransfer, TransferAlreadyRejected } from '#treasury/transfers/reject_transfer'
import SepaBatch from '#treasury/transfers/sepa_batch'
import { sendBatch } from '#treasury/transfers/send_batch'
import { judged, kit, NO_KIT } from '#tests/support/kit'
import { linesOf } from '#tests/support/lines'
import { anActivity } from '#tests/support/people'
import { aBeneficiary, aDebt, anIban, aPayday } from '#tests/support/transfers'
import { aDirector, anAccountant } from '#tests/support/users'

const JUDGE = 'sepa/sepa-check.mjs'
const TODAY = '2026-03-24'
const FRIDAY = '2026-03-27'

/** A payday that Maud prepared and Odile may approve. */
async function aBatch() {
  const payday = await aPayday()
  const [maud, odile] = [await anAccountant(), await aDirector()]
  const batch = await prepareBatch({ ...payday, executionOn: FRIDAY, label: 'Salaires de mars' }, TODAY, maud)
  return { ...payday, maud, odile, batch }
}

/** The same, at the bank. */
async function aSentBatch() {
  const made = await aBatch()
  await approveBatch(made.batch, TODAY, made.odile)
  const file = await sendBatch(made.batch, TODAY, made.maud)
  return { ...made, file, batch: await SepaBatch.findOrFail(made.batch.id) }
}

/** A statement that came by a file. */
async function aStatement(bankAccountId: number): Promise<number> {
  const stamp = { created_at: '2026-03-27 00:00:00' }
  const trx = db.connection() as never
  const file = { file_name: 'releve.xml', format: 'camt', sha256: String(bankAccountId).padStart(64, '0'), sent_on: FRIDAY, ...stamp }
  const statement = { statement_file_id: await insertRow('statement_files', file, trx), bank_account_id: bankAccountId }
  const span = { from_on: FRIDAY, to_on: FRIDAY, line_count: 1, known_count: 0, ...stamp }
  return insertRow('bank_statements', { ...statement, ...span }, trx)
}

const openOf = async (lineIds: number[]) => [...(await openAmounts(lineIds, db.connection() as never)).values()]

test.group('A batch of transfers', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('one prepares, another approves, the file leaves, the bank pays: one entry, activity by activity', async ({ assert }) => {
    const { batch, file, maud, lineIds } = await aSentBatch()
    assert.match(batch.number, /^LV2026-\d{4}$/)
    const { transfersCount, totalCents, isSalaries, sentOn } = batch
    assert.deepEqual([transfersCount, totalCents, isSalaries, sentOn], [2, 2_700_50, true, TODAY])
    assert.include(file.sealedText, '<CtrlSum>2700.50</CtrlSum>')

    const executed = await executeBatch(batch, FRIDAY, maud)
    assert.deepEqual(await linesOf(executed.entryId!), [
      ['512000', 0, 1_500_00],
      ['421000', 1_500_00, 0],
      ['512000', 0, 1_200_50],
      ['421000', 1_200_50, 0],
    ])
    assert.deepEqual(await openOf(lineIds), [0, 0])
    const bank = await db.from('bank_matches').where('entry_id', executed.entryId!).firstOrFail()
    assert.equal(Number(bank.amount_cents), -2_700_50)
    assert.isEmpty(await db.from('sepa_transfer_items').whereIn('held_line_id', lineIds))
    await assert.rejects(() => executeBatch(batch, FRIDAY, maud), refusals.BatchElsewhere as never)
  })

  test('its execution is asked, then written beside the pages; what refuses it is kept, and it is asked again', async ({ assert }) => {
    const { batch, maud, items } = await aSentBatch()
    await assert.rejects(() => askExecution(batch, '2026-03-23', maud), ExecutedBeforeSent as never)
    await askExecution(batch, FRIDAY, maud)
    await assert.rejects(() => rejectBatch(batch, 'Compte bloqué', FRIDAY, maud), refusals.BatchElsewhere as never)

    await db.from('sepa_transfer_items').update({ held_line_id: null })
    await payItems({ items: [items[0]], on: FRIDAY }, null)
    const stopped = await carryOutExecution(batch.id)
    assert.isFalse(stopped.isExecuted || stopped.isExecuting)
    assert.match(stopped.executionFailure!, /Awa/)
    await assert.rejects(() => askExecution(batch, FRIDAY, maud), refusals.NoLongerOwed as never)
  })

  test('the bank’s own line tells that it was executed, and becomes its line', async ({ assert }) => {
    const { batch, maud } = await aSentBatch()
    assert.isNull(await debitSeen(batch))
    const facts = { bankAccountId: batch.bankAccountId, bookedOn: FRIDAY, label: 'VIR SEPA EMIS', amountCents: -2_700_50 }
    const line = await BankLine.create({ ...facts, statementId: await aStatement(batch.bankAccountId) })
    assert.equal((await debitSeen(batch))!.lineId, line.id)
    const executed = await executeBatch(batch, FRIDAY, maud)
    const [match] = await db.from('bank_matches').where('entry_id', executed.entryId!)
    assert.equal(match.bank_line_id, line.id)
  })

  test('who prepares does not approve, in the verb and in the database', async ({ assert }) => {
    const { batch, maud, odile } = await aBatch()
    await assert.rejects(() => approveBatch(batch, TODAY, maud), refusals.OwnBatch as never)
    await assert.rejects(() => refuseBatch(batch, 'Je me ravise', TODAY, maud), refusals.OwnBatch as never)
    await assert.rejects(() => sendBatch(batch, TODAY, maud), refusals.BatchElsewhere as never)
    await assert.rejects(async () => {
      await db.transaction((trx) => trx.from('sepa_batches').where('id', batch.id).update({ approved_by_id: maud.id }))
    }, /ne l’approuve pas/)
    assert.isTrue((await approveBatch(batch, TODAY, odile)).isToSend)
    await assert.rejects(() => approveBatch(batch, TODAY, odile), refusals.BatchElsewhere as never)
  })

  test('the home page sums what is owed and waits in no batch', async ({ assert }) => {
    const salaries = async () => (await sumsToPay(FRIDAY)).find(({ kind }) => kind === 'salaries')
    const before = await salaries()
    const payday = await aPayday()
    const owed = (await amountsToPay(FRIDAY)).find(({ kind }) => kind === 'salaries')!
    assert.deepEqual(await salaries(), { kind: 'salaries', label: owed.label, count: owed.items.length, cents: owed.totalCents })
    await prepareBatch({ ...payday, executionOn: FRIDAY, label: 'Salaires de mars' }, TODAY, await anAccountant())
    assert.deepEqual(await salaries(), before)
  })

  test('several debts to one person make one transfer', async ({ assert }) => {
    const { awa, catering, painting, items, from } = await aPayday()
    const more = await aDebt({ activityId: painting, thirdPartyId: awa.id, cents: 10_00, piece: 'B-2' })
    const batch = await prepareBatch({ items: [...items, { lineId: more }], from, executionOn: FRIDAY }, TODAY, await anAccountant())
    await batch.load('transfers')
    assert.deepEqual(
      batch.transfers.map(({ name, amountCents, position }) => [position, name, amountCents]),
      [
        [1, 'Awa Ndiaye-Le Goff', 1_510_00],
        [2, 'Samba Coulibaly-Hervé', 1_200_50],
      ]
    )
    assert.include(batch.transfers[0].remittance, 'B-2')
    assert.notEqual(catering, painting)
  })

  test('nothing is in two live batches, nor paid beside its batch', async ({ assert }) => {
    const { batch, items, from, maud } = await aBatch()
    const again = () => prepareBatch({ items, from, executionOn: FRIDAY }, TODAY, maud)
    await assert.rejects(again, refusals.HeldByBatch as never)
    await assert.rejects(() => payItems({ items, on: TODAY }, maud), refusals.HeldByBatch as never)
    await cancelBatch(batch, TODAY, maud)
    assert.isFalse((await again()).isEnded)
  })

  test('refused with its reason, cancelled before it leaves, rejected after: all may be paid again', async ({ assert }) => {
    const { batch, items, from, maud, odile } = await aBatch()
    const refused = await refuseBatch(batch, 'Le taux de Samba est à revoir.', TODAY, odile)
    assert.deepInclude(refused, { endedAs: 'refused', endReason: 'Le taux de Samba est à revoir.', endedById: odile.id })

    const next = await prepareBatch({ items, from, executionOn: FRIDAY }, TODAY, maud)
    await approveBatch(next, TODAY, odile)
    await sendBatch(next, TODAY, maud)
    await assert.rejects(() => cancelBatch(next, TODAY, maud), refusals.BatchElsewhere as never)
    assert.equal((await rejectBatch(next, 'Compte clos', FRIDAY, maud)).endedAs, 'rejected')

    const last = await prepareBatch({ items, from, executionOn: FRIDAY }, TODAY, maud)
    await approveBatch(last, TODAY, odile)
    assert.equal((await cancelBatch(last, TODAY, maud)).endedAs, 'cancelled')
  })

  test('nobody is paid without an IBAN, nor outside the zone, nor from an account without one', async ({ assert }) => {
    const { catering, items, from } = await aPayday()
    const maud = await anAccountant()
    for (const iban of [null, 'TN5910006035183598478831']) {
      const stranger = await aBeneficiary('Youssouf Sans-Compte', 'person', iban)
      const lineId = await aDebt({ activityId: catering, thirdPartyId: stranger.id, cents: 50_00 })
      await assert.rejects(
        () => prepareBatch({ items: [...items, { lineId }], from, executionOn: FRIDAY }, TODAY, maud),
        /Youssouf Sans-Compte/
      )
    }
    from.iban = null
    await assert.rejects(() => prepareBatch({ items, from, executionOn: FRIDAY }, TODAY, maud), refusals.DebtorWithoutIban as never)
  })

  test('nothing, yesterday, or salaries beside something else, is refused', async ({ assert }) => {
    const { catering, supplier, items, from } = await aPayday()
    const maud = await anAccountant()
    await assert.rejects(() => prepareBatch({ items: [], from, executionOn: FRIDAY }, TODAY, maud), refusals.NothingToTransfer as never)
    await assert.rejects(() => prepareBatch({ items, from, executionOn: '2026-03-23' }, TODAY, maud), refusals.ExecutionInThePast as never)
    const lineId = await aDebt({ activityId: catering, thirdPartyId: supplier, cents: 9_00, account: '401000', expense: '606300' })
    await assert.rejects(
      () => prepareBatch({ items: [...items, { lineId }], from, executionOn: FRIDAY }, TODAY, maud),
      refusals.SalariesApart as never
    )
  })

  test('an account that moved after preparation stops the batch', async ({ assert }) => {
    const { batch, awa, maud, odile } = await aBatch()
    await changeBankDetails(awa, { iban: anIban() }, maud)
    await assert.rejects(() => approveBatch(batch, TODAY, odile), refusals.BankDetailsChanged as never)
  })

  test('what was settled beside the batch stops it at each step', async ({ assert }) => {
    const { batch, lineIds, maud, catering, awa } = await aSentBatch()
    const entry = await db.from('entry_lines').where('id', lineIds[0]).firstOrFail()
    const { reverseEntry } = await import('#ledger/reverse_entry')
    await reverseEntry(entry.entry_id, TODAY, null)
    await assert.rejects(() => executeBatch(batch, FRIDAY, maud), /Awa/)
    assert.isAbove(catering + awa.id, 0)
  })

  test('a file is made once and kept encrypted, and each IBAN read is in the trail', async ({ assert }) => {
    const { batch, file, maud, awa } = await aSentBatch()
    const again = await sendBatch(batch, FRIDAY, maud)
    assert.deepEqual([again.id, again.sha256], [file.id, file.sha256])

    const row = await db.from('sepa_files').where('id', file.id).firstOrFail()
    assert.notInclude(row.sealed_text, 'CtrlSum')
    const transfer = await db.from('sepa_transfers').where({ batch_id: batch.id, third_party_id: awa.id }).firstOrFail()
    assert.notInclude(transfer.iban, awa.iban!.slice(4))
    const read = await db.from('audit_events').where({ action: 'iban_read', subject: `third_party:${awa.id}` })
    assert.deepEqual(
      read.map(({ user_id: id }) => id),
      [maud.id]
    )
    for (const wrong of [
      () => db.transaction((trx) => trx.from('sepa_files').where('id', file.id).update({ bytes: 1 })),
      () => db.transaction((trx) => trx.from('sepa_transfers').where('id', transfer.id).update({ amount_cents: 1 })),
    ])
      await assert.rejects(async () => void (await wrong()))
  })

  test('the bank does not pay before it has the file', async ({ assert }) => {
    const { batch, maud } = await aSentBatch()
    await assert.rejects(() => executeBatch(batch, '2026-03-23', maud), ExecutedBeforeSent as never)
  })

  test('one transfer rejected before execution: the others are paid, it is owed still', async ({ assert }) => {
    const { batch, lineIds, maud } = await aSentBatch()
    await batch.load('transfers')
    await rejectTransfer(batch.transfers[0], { on: TODAY, reason: 'Compte inconnu' }, maud)
    const executed = await executeBatch(batch, FRIDAY, maud)
    assert.deepEqual(await linesOf(executed.entryId!), [
      ['512000', 0, 1_200_50],
      ['421000', 1_200_50, 0],
    ])
    assert.deepEqual(await openOf(lineIds), [1_500_00, 0])
    await assert.rejects(() => rejectTransfer(batch.transfers[0], { on: FRIDAY, reason: 'Encore' }, maud), TransferAlreadyRejected as never)
  })

  test('one that comes back afterwards is written back, and waits again', async ({ assert }) => {
    const { batch, lineIds, maud, awa, from } = await aSentBatch()
    await executeBatch(batch, FRIDAY, maud)
    await batch.load('transfers')
    const back = await rejectTransfer(batch.transfers[0], { on: '2026-03-30', reason: 'Compte clos' }, maud)
    assert.deepEqual(await linesOf(back.rejectionEntryId!), [
      ['512000', 1_500_00, 0],
      ['421000', 0, 1_500_00],
    ])
    assert.deepEqual(
      (await openItems({ thirdPartyId: awa.id })).map(({ lineId, openCents }) => [lineId, openCents]),
      [[lineIds[0], -1_500_00]]
    )
    assert.isFalse((await prepareBatch({ items: [{ lineId: lineIds[0] }], from, executionOn: '2026-03-31' }, '2026-03-30', maud)).isEnded)
    assert.isEmpty((await checkLedger()).filter(({ check }) => check !== 'chain'))
  })

  test('the VAT of a service that its transfer made deductible waits again when it comes back', async ({ assert }) => {
    const { id: activityId } = await anActivity()
    const supplier = await addSupplier({ name: 'Imprimerie du Quai Neuf', iban: anIban() })
    const invoice = await bookSupplierInvoice(
      {
        activityId,
        supplier,
        number: 'IMP-7',
        label: 'Affiches',
        invoicedOn: '2026-03-05',
        dueOn: '2026-04-05',
        lines: [{ account: '604000', nature: 'services', netCents: 100_00, vatRateBps: 2000 }],
      },
      null
    )
    const [{ lineId }] = await openItems({ source: invoice.source })
    const [maud, odile] = [await anAccountant(), await aDirector()]
    const batch = await prepareBatch({ items: [{ lineId }], from: await mainBankAccount(), executionOn: FRIDAY }, TODAY, maud)
    assert.isFalse(batch.isSalaries)
    await approveBatch(batch, TODAY, odile)
    await sendBatch(batch, TODAY, maud)
    const executed = await executeBatch(batch, FRIDAY, maud)
    const paid = await linesOf(executed.entryId!)
    assert.lengthOf(paid, 4)

    await batch.load('transfers')
    const back = await rejectTransfer(batch.transfers[0], { on: '2026-03-30', reason: 'Compte clos' }, maud)
    assert.deepEqual(
      await linesOf(back.rejectionEntryId!),
      paid.map(([account, debitCents, creditCents]) => [account, creditCents, debitCents])
    )
    const waiting = { items: [{ lineId }], on: '2026-03-31' }
    assert.sameDeepMembers(await linesOf((await payItems(waiting, maud)).entryId), paid)
  })

  test('its file passes the judges of the banks', async ({ assert }) => {
    const { file } = await aSentBatch()
    const folder = await mkdtemp(join(tmpdir(), 'lot-'))
    await writeFile(join(folder, file.fileName), file.sealedText)
    const { passed, said } = await judged(JUDGE, join(folder, file.fileName))
    await rm(folder, { recursive: true })
    assert.isTrue(passed, said)
    assert.include(said, '2 transfers, 2700.50 EUR, 0 errors, 0 warnings')
  }).skip(kit(JUDGE) === undefined, NO_KIT)
})

test.group('Batches at once', () => {
  test('twenty times the same selection: one batch', async ({ assert }) => {
    const { items, from } = await aPayday()
    const maud = await anAccountant()
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => prepareBatch({ items, from, executionOn: FRIDAY, label: 'Vingt fois' }, TODAY, maud))
    )
    assert.lengthOf(
      answers.filter(({ status }) => status === 'fulfilled'),
      1
    )
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    assert.isTrue(
      refused.every((reason) => reason instanceof refusals.HeldByBatch),
      String(refused.find((reason) => !(reason instanceof refusals.HeldByBatch)))
    )
    assert.lengthOf(await db.from('sepa_batches').where('label', 'Vingt fois'), 1)
  })

  test('prepared and paid at the same moment: one of the two', async ({ assert }) => {
    const { items, from } = await aPayday()
    const maud = await anAccountant()
    const answers = await Promise.allSettled([
      payItems({ items, on: TODAY }, maud),
      prepareBatch({ items, from, executionOn: FRIDAY }, TODAY, maud),
      payItems({ items, on: TODAY }, maud),
    ])
    assert.lengthOf(
      answers.filter(({ status }) => status === 'fulfilled'),
      1
    )
  })
})

test.group('A large batch', () => {
  test('of two thousand transfers leaves in one file and is paid in one entry', async ({ assert }) => {
    const { items, from, beneficiaries } = await aLargePayday(2_000)
    const [maud, odile] = [await anAccountant(), await aDirector()]
    const batch = await prepareBatch({ items, from, executionOn: FRIDAY }, TODAY, maud)
    assert.deepInclude(batch, { transfersCount: beneficiaries, totalCents: items.length * 1_000_00 })
    await approveBatch(batch, TODAY, odile)
    const file = await sendBatch(batch, TODAY, maud)
    assert.lengthOf(file.sealedText.match(/<CdtTrfTxInf>/g)!, 2_000)
    const executed = await executeBatch(batch, FRIDAY, maud)
    assert.lengthOf(await linesOf(executed.entryId!), 4_000)
    assert.isEmpty(await openItems({ accounts: ['421000'] }))
  }).timeout(120_000)
})

async function aLargePayday(count: number) {
  const { catering, from } = await aPayday().then(async (payday) => {
    await payItems({ items: payday.items, on: TODAY }, null)
    return payday
  })
  const { credit, debit } = await import('#ledger/entry_draft')
  const { postEntry } = await import('#ledger/post_entry')
  const people = []
  for (let at = 0; at < count; at++) people.push(await aBeneficiary(`Personne ${at}`))
  const lines = people.map(({ id }) => credit('421000', 1_000_00, catering, id))
  const facts = { journal: 'PA', postedOn: '2026-03-20', label: 'Paie', source: 'essai:0', piece: 'P' }
  const entry = await postEntry({ ...facts, lines: [debit('641100', count * 1_000_00, catering), ...lines] }, null)
  const owed = await db.from('entry_lines').where({ entry_id: entry.id, account: '421000' }).select('id')
  return { items: owed.map(({ id }) => ({ lineId: Number(id) })), from, beneficiaries: count }
}
