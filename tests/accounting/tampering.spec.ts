import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { BOOK_CHECKS } from '#accounting/book_checks'
import { archiveDocument } from '#documents/archive'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { checkLedger } from '#ledger/check_ledger'
import { chainHolds } from '#ledger/checks/chain_check'
import { sealsHold } from '#ledger/checks/seals_check'
import { sealRows } from '#ledger/seal_rows'
import { sellInternally } from '#internal_sales/sell_internally'
import { sealedRooms } from '#ledger/sealed_rooms'
import { approveClaim } from '#purchases/expense_claims/approve_claim'
import { aPayHouse, payMonth, twoPeople } from '#tests/payroll/support/pay_house'
import { anAcceptedQuote } from '#tests/sales/quotes/support'
import { anIssuedInvoice } from '#tests/sales/support'
import { aCesa, anActivity } from '#tests/support/people'
import { sweepHouse } from '#tests/support/sweep_house'
import { aSubmittedClaim, aSupplierInvoice } from '#tests/support/purchases'

/** The row itself is known by its identifier: what happens to it is the business of the tests of rows, below. */
const CHAINED = [
  { table: 'entries', columns: async () => (await columnsOf('entries')).filter((name) => name !== 'id') },
  { table: 'entry_lines', columns: async () => (await columnsOf('entry_lines')).filter((name) => name !== 'id') },
  { table: 'row_seals', columns: () => columnsOf('row_seals') },
]

const keyOf = (table: string) => (table === 'row_seals' ? 'number' : 'id')

const columnsOf = async (table: string) => Object.keys(await db.from(table).firstOrFail())

/** A house where something of each sealed kind exists: a sale, a purchase, a claim, a payslip, a paper. */
async function aLivedInHouse() {
  await aPayHouse()
  await aCesa({ fixedPartCents: 1_500_00 })
  await payMonth('2026-01', await twoPeople())
  await anIssuedInvoice()
  const { claim } = await aSubmittedClaim()
  await approveClaim(claim, '2026-03-18', null)
  const [seller, buyer] = [await anActivity(), await anActivity()]
  await aSupplierInvoice(seller.id)
  await sellInternally({ seller, buyer, label: 'Affiches', amountCents: 90_00, on: '2026-03-12' }, null)
  await anAcceptedQuote()
  await filedPapers()
  await archiveDocument({
    kind: 'essai',
    subject: 'essai:1',
    fileName: 'essai.pdf',
    mediaType: 'application/pdf',
    bytes: Buffer.from('%PDF-'),
  })
  await sealRows()
}

/** What other verbs file, each tested in its own room: here it is only to be watched. */
async function filedPapers() {
  const at = '2026-04-01 10:00:00'
  const { id: userId } = await db.from('users').firstOrFail()
  const { id: contractId } = await db.from('contracts').firstOrFail()
  const [{ id: entryId }, { id: reversalId }] = await db.from('entries').orderBy('id').limit(2)
  const paid = { contract_id: contractId, number: 'RC2026-0001', period: '2026-03', paid_on: '2026-03-31' }
  const amounts = { gross_cents: 1, net_paid_cents: 1, employer_cost_cents: 1, figures: '{}', entry_id: entryId, created_at: at }
  const told = { contract_id: contractId, reason_code: '043', notice_code: '10', described_on: '2026-03-01', described_by_id: userId }
  const asked = { period: '2025-11', reason: 'Une facture retrouvée', asked_on: '2026-03-01', asked_by_id: userId, created_at: at }
  const form = { form: 'csv', first_period: '2026-01', last_period: '2026-03', asked_on: '2026-04-01', created_at: at }
  const file = { file_name: 'journaux.csv', storage_key: 'exports/1/journaux.csv', bytes: 3, sha256: 'a'.repeat(64) }
  await db.table('cape_statements').insert({ ...paid, ...amounts })
  await db.table('end_of_contract_notices').insert({ ...told, filed_on: '2026-03-05', created_at: at })
  await db.table('lifecycle_statuses').insert({ subject: 'invoice:1', code: 200, happened_on: '2026-03-05', created_at: at })
  await db.table('vat_returns').insert({ period: '2025-11', from_period: '2025-11', figures: '{}', filed_on: '2025-12-19', created_at: at })
  await db.table('entry_reversals').insert({ entry_id: entryId, reversal_id: reversalId, reason: 'Doublon', reversed_on: '2026-03-09' })
  await db.table('period_reopenings').insert({ ...asked, declined_on: '2026-03-02', declined_by_id: userId })
  await db.table('book_exports').insert({ ...form, ...file })
  const [{ id: activityId }] = await db.from('activities').limit(1)
  const waits = { kind: 'payable', account: '606100', amount_cents: 1, label: 'Eau', entry_id: entryId, created_at: at }
  await db.table('accruals').insert({ year: 2025, activity_id: activityId, ...waits })
  const mail = {
    subject: 'invoice:1',
    purpose: 'invoice',
    to_email: 'estran@example.org',
    to_name: 'Estran',
    title: 'Facture',
    body: 'Voici',
  }
  await db.table('messages').insert({ ...mail, asked_on: '2026-03-31', sent_on: '2026-03-31', created_at: at })
  await settledFacts(entryId, at)
  await sentTransfers(at)
}

/** What became of debts, and which records are one customer. */
async function settledFacts(entryId: number, at: string) {
  const { id: invoiceId, customer_id: customerId, entry_id: saleId } = await db.from('invoices').whereNotNull('number').firstOrFail()
  const { id: lineId } = await db.from('entry_lines').where('entry_id', saleId).firstOrFail()
  const written = { entry_id: entryId, created_at: at, amount_cents: 1 }
  await db.table('write_offs').insert({ invoice_id: invoiceId, written_on: '2026-04-01', net_cents: 1, reason: 'Perdue', ...written })
  const used = { customer_id: customerId, invoice_id: invoiceId, line_id: lineId, offset_on: '2026-04-01' }
  await db.table('credit_offsets').insert({ ...used, ...written })
  const doubted = { invoice_id: invoiceId, doubted_on: '2026-04-01', reason: 'Introuvable', entry_id: entryId, created_at: at }
  await db.table('doubtful_debts').insert(doubted)
  const { id: debtId } = await db.from('doubtful_debts').firstOrFail()
  await db.table('debt_provisions').insert({ doubtful_debt_id: debtId, decided_on: '2026-04-01', ...written })
  const former = { former_name: 'Estran', merged_on: '2026-04-01' }
  await db.table('customer_merges').insert({ merged_id: customerId, kept_id: customerId, ...former })
}

async function sentTransfers(at: string) {
  const { id: partyId } = await db.from('third_parties').firstOrFail()
  const { id: accountId } = await mainBankAccount()
  const day = { execution_on: '2026-03-25', prepared_on: '2026-03-24', created_at: at }
  const what = { number: 'V2026-0001', label: 'Notes de dépenses', is_salaries: false, format: 'pain.001.001.09' }
  await db.table('sepa_batches').insert({ ...what, ...day, bank_account_id: accountId, transfers_count: 1, total_cents: 66_00 })
  const { id: batchId } = await db.from('sepa_batches').firstOrFail()
  const whom = { third_party_id: partyId, name: 'Aïssata', iban: 'chiffré', amount_cents: 66_00, remittance: 'N2026-0001' }
  await db.table('sepa_transfers').insert({ batch_id: batchId, position: 1, ...whom })
  await db
    .table('sepa_files')
    .insert({ batch_id: batchId, file_name: 'V.xml', bytes: 9, sha256: 'b'.repeat(64), sealed_text: 'chiffré', created_at: at })
}

/** Somebody who owns the database file: no trigger and no foreign key stops them. */
async function unguarded(work: () => Promise<void>) {
  const triggers: { name: string; sql: string }[] = await db.from('sqlite_master').where('type', 'trigger').select('name', 'sql')
  await db.rawQuery('PRAGMA foreign_keys = OFF')
  for (const { name } of triggers) await db.rawQuery(`DROP TRIGGER ${name}`)
  try {
    await work()
  } finally {
    for (const { sql } of triggers) await db.rawQuery(sql)
    await db.rawQuery('PRAGMA foreign_keys = ON')
  }
}

const watchedTables = () => sealedRooms().flatMap(({ table, parts = [] }) => [table, ...parts.map((part) => part.table)])

/** Rules between two people, or between two tables, on rows that live on. */
const HELD_OTHERWISE = ['pay_runs', 'sepa_batches', 'settlements']

async function tablesThatRefuseChanges(): Promise<string[]> {
  if (!onSqlite()) {
    const [rows] = await db.rawQuery('SELECT DISTINCT EVENT_OBJECT_TABLE AS name FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE() AND EVENT_MANIPULATION = ? AND ACTION_TIMING = ?', ['UPDATE', 'BEFORE']) // prettier-ignore
    return rows.map(({ name }: { name: string }) => name)
  }
  const rows = await db.from('sqlite_master').where('type', 'trigger').where('sql', 'like', '%BEFORE UPDATE%').distinct('tbl_name')
  return rows.map((row) => row.tbl_name)
}

const found = () => checkLedger([chainHolds, sealsHold])

const other = (value: unknown) =>
  typeof value === 'number' ? value + 1_000 : value === null ? 1 : `${value}`.replace(/.$/, (last) => (last === '7' ? '8' : '7'))

const onSqlite = () => db.connection().dialect.name !== 'mysql'

test.group('Tampering behind the triggers', (group) => {
  group.each.setup(async () => {
    await aLivedInHouse()
    return sweepHouse
  })

  test('the books of a house where nothing was forced hold', async ({ assert }) => {
    assert.deepEqual(await checkLedger(BOOK_CHECKS), [])
  })

  test('every sealed column of every sealed table is watched', async ({ assert }) => {
    if (!onSqlite()) return assert.rejects(async () => void (await db.from('entry_lines').update({ debit_cents: 1 })))
    const sealed = sealedRooms().flatMap(({ table, columns, parts = [] }) => [
      { table, columns },
      ...parts.map((part) => ({ table: part.table, columns: part.columns })),
    ])
    const tables = [...sealed, ...(await Promise.all(CHAINED.map(async ({ table, columns }) => ({ table, columns: await columns() }))))]
    const unseen: string[] = []
    await unguarded(async () => {
      for (const { table, columns } of tables) {
        const seal = await db.from('row_seals').where('room', table).first()
        const row = await db
          .from(table)
          .if(seal, (query) => void query.where('id', seal.row_id))
          .orderBy(keyOf(table))
          .firstOrFail()
        for (const column of columns) {
          const forged = other(row[column])
          const only = (key: unknown) => db.from(table).where(keyOf(table), key as number)
          await only(row[keyOf(table)]).update({ [column]: forged })
          if ((await found()).length === 0) unseen.push(`${table}.${column}`)
          await only(column === keyOf(table) ? forged : row[keyOf(table)]).update({ [column]: row[column] })
        }
      }
    })
    assert.deepEqual(unseen, [])
    assert.isAbove(tables.length, 8)
    assert.deepEqual(await found(), [])
  }).timeout(120_000)

  test('a row deleted, or two swapped, is named in every sealed table', async ({ assert }) => {
    if (!onSqlite()) return assert.rejects(async () => void (await db.from('entries').delete()))
    const tables = [...CHAINED.map(({ table }) => table), ...watchedTables()]
    const unseen: string[] = []
    await unguarded(async () => {
      for (const table of tables) {
        const key = keyOf(table)
        const [first, second = { [key]: first[key] + 1_000_000 }] = await db.from(table).orderBy(key).limit(2)
        await db.from(table).where(key, first[key]).delete()
        if ((await found()).length === 0) unseen.push(`${table}, deleted`)
        await db.table(table).insert(first)

        await swap(table, first[key], second[key])
        if ((await found()).length === 0) unseen.push(`${table}, swapped`)
        await swap(table, first[key], second[key])
      }
    })
    assert.deepEqual(unseen, [])
    assert.deepEqual(await found(), [])
  }).timeout(120_000)

  test('what a trigger keeps from changing, the seals watch too', async ({ assert }) => {
    const watched = new Set([...CHAINED.map(({ table }) => table), ...watchedTables(), ...HELD_OTHERWISE])
    const kept = await tablesThatRefuseChanges()
    assert.isAbove(kept.length, 15)
    assert.deepEqual(
      kept.filter((table) => !watched.has(table)),
      []
    )
  })

  test('a line slipped into a sealed invoice is named before it is sealed', async ({ assert }) => {
    if (!onSqlite()) return assert.rejects(async () => void (await db.from('invoice_lines').delete()))
    await unguarded(async () => {
      const { id, ...line } = await db.from('invoice_lines').firstOrFail()
      await db.table('invoice_lines').insert({ ...line, position: 9 })
      const findings = await found()
      assert.lengthOf(findings, 1)
      assert.include(findings[0].what, 'ajoutée après son sceau')
      await db.from('invoice_lines').where('id', '>', id).delete()
    })
    assert.deepEqual(await found(), [])
  })
})

async function swap(table: string, one: number, two: number) {
  const renumber = (from: number, to: number) =>
    db
      .from(table)
      .where(keyOf(table), from)
      .update({ [keyOf(table)]: to })
  await renumber(one, -1)
  await renumber(two, one)
  await renumber(-1, two)
}
