import { isSEPACountry } from 'ibantools'
import encryption from '@adonisjs/core/services/encryption'
import { recordAudit } from '#core/audit_trail'
import { sum } from '#core/cents'
import { isDuplicate } from '#core/database_errors'
import { yearOf, type Day } from '#core/day'
import { nextNumber } from '#core/next_number'
import { inTransaction, type Transaction } from '#core/transaction'
import { SettlementTooLarge } from '#ledger/letter'
import type BankAccount from '#treasury/bank_accounts/bank_account'
import { owedItems, type AskedItem, type OwedItem } from '#treasury/owed_items'
import * as refusals from '#treasury/transfers/transfer_refusals'
import { latinText } from '#treasury/transfers/latin_text'
import type { Format } from '#treasury/transfers/pain_001'
import SepaBatch from '#treasury/transfers/sepa_batch'

export type BatchFacts = {
  items: AskedItem[]
  /** Where the money is taken from. */
  from: BankAccount
  executionOn: Day
  format?: Format
  label?: string | null
}

type Beneficiary = { id: number; name: string; iban: string | null; bic: string | null }

/** SQLite takes five hundred rows in one statement at the most. */
const AT_ONCE = 200
const SALARIES = '421000'

/**
 * Puts what is owed into one batch, a transfer for each third party, with their bank details as they are today; it waits for
 * somebody else. Throws NothingToTransfer, ExecutionInThePast, NotOwed, HeldByBatch, SettlementTooLarge, SalariesApart,
 * DebtorWithoutIban, NowhereToPay.
 */
export async function prepareBatch(facts: BatchFacts, on: Day, by: { id: number }, trx?: Transaction): Promise<SepaBatch> {
  if (facts.items.length === 0) throw new refusals.NothingToTransfer()
  if (facts.executionOn < on) throw new refusals.ExecutionInThePast()
  if (!facts.from.iban) throw new refusals.DebtorWithoutIban(facts.from.name)

  return inTransaction(async (trx_) => {
    const year = yearOf(on)
    const number = `LV${year}-${String(await nextNumber('LV', year, trx_)).padStart(4, '0')}`
    const items = await owedItems(facts.items, trx_)
    for (const { amountCents, openCents } of items) {
      if (amountCents <= 0 || amountCents > openCents) throw new SettlementTooLarge(amountCents, openCents)
    }
    const isSalaries = items[0].account === SALARIES
    if (items.some(({ account }) => (account === SALARIES) !== isSalaries)) throw new refusals.SalariesApart()
    const beneficiaries = await beneficiariesOf(items, trx_)

    const batch = await SepaBatch.create(
      {
        number,
        label: (facts.label || (isSalaries ? 'Rémunérations' : 'Virements')).slice(0, 120),
        bankAccountId: facts.from.id,
        isSalaries,
        format: facts.format ?? 'pain.001.001.09',
        executionOn: facts.executionOn,
        transfersCount: beneficiaries.length,
        totalCents: sum(items.map(({ amountCents }) => amountCents)),
        preparedOn: on,
        preparedById: by.id,
      },
      { client: trx_ }
    )
    await writeTransfers(batch, beneficiaries, items, trx_)
    await recordAudit({ action: 'sepa_batch_prepared', subject: batch.source, details: { number, totalCents: batch.totalCents }, by }, trx_)
    return batch
  }, trx)
}

/** In the order of the alphabet, each with an IBAN that a SEPA transfer reaches. */
async function beneficiariesOf(items: OwedItem[], trx: Transaction): Promise<Beneficiary[]> {
  const ids = [...new Set(items.map(({ thirdPartyId }) => thirdPartyId))]
  const found: Beneficiary[] = await trx
    .from('third_parties')
    .whereIn('id', ids)
    .orderBy('name')
    .orderBy('id')
    .select('id', 'name', 'iban', 'bic')
  const lost = found.filter(({ iban }) => !iban || !isSEPACountry(encryption.decrypt<string>(iban)?.slice(0, 2) ?? ''))
  if (lost.length > 0) throw new refusals.NowhereToPay(lost.map(({ name }) => name))
  return found
}

async function writeTransfers(batch: SepaBatch, beneficiaries: Beneficiary[], items: OwedItem[], trx: Transaction) {
  const owedTo = Map.groupBy(items, ({ thirdPartyId }) => thirdPartyId)
  const transfers = beneficiaries.map(({ id, name, iban, bic }, rank) => ({
    batch_id: batch.id,
    position: rank + 1,
    third_party_id: id,
    name,
    iban,
    bic,
    amount_cents: sum(owedTo.get(id)!.map(({ amountCents }) => amountCents)),
    remittance: remittanceOf(owedTo.get(id)!),
  }))
  for (const rows of parted(transfers)) await trx.table('sepa_transfers').multiInsert(rows)
  const made = await trx.from('sepa_transfers').where('batch_id', batch.id).select('id', 'third_party_id')
  const held = made.flatMap(({ id, third_party_id: thirdPartyId }) =>
    owedTo.get(thirdPartyId)!.map(({ lineId, amountCents }) => ({
      transfer_id: id,
      line_id: lineId,
      amount_cents: amountCents,
      held_line_id: lineId,
    }))
  )
  try {
    for (const rows of parted(held)) await trx.table('sepa_transfer_items').multiInsert(rows)
  } catch (error) {
    throw isDuplicate(error) ? new refusals.HeldByBatch(['voisin']) : error
  }
}

/** What the beneficiary reads on their statement: the label of one thing, the pieces of several. */
const remittanceOf = (items: OwedItem[]) => {
  const [first, ...more] = items
  const pieces = [...new Set(items.map(({ piece }) => piece))]
  return latinText(more.length === 0 ? `${first.piece} ${first.label}` : pieces.join(' '), 140) || 'Virement'
}

function* parted<Row>(rows: Row[]) {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield rows.slice(at, at + AT_ONCE)
}
