import encryption from '@adonisjs/core/services/encryption'
import type { Transaction } from '#core/transaction'
import { openAmounts } from '#ledger/open_items'
import { BankDetailsChanged, NoLongerOwed } from '#treasury/transfers/transfer_refusals'

export type HeldItem = { transferId: number; name: string; lineId: number; amountCents: number }

/** What the transfers of a batch pay, those that the bank rejected left out. */
export async function heldItems(batch: { id: number }, trx: Transaction): Promise<HeldItem[]> {
  const rows = await trx
    .from('sepa_transfer_items as i')
    .join('sepa_transfers as t', 't.id', 'i.transfer_id')
    .where('t.batch_id', batch.id)
    .whereNull('t.rejected_on')
    .orderBy('t.position')
    .orderBy('i.id')
    .select('t.id', 't.name', 'i.line_id', 'i.amount_cents')
  return rows.map((row) => ({ transferId: row.id, name: row.name, lineId: row.line_id, amountCents: Number(row.amount_cents) }))
}

/** Everything in the batch is still owed, for no less. Throws NoLongerOwed. */
export async function assertStillOwed(items: HeldItem[], trx: Transaction) {
  const open = await openAmounts(
    items.map(({ lineId }) => lineId),
    trx
  )
  const settled = items.filter(({ lineId, amountCents }) => open.get(lineId)! < amountCents)
  if (settled.length > 0) throw new NoLongerOwed([...new Set(settled.map(({ name }) => name))])
}

/** Nobody moved an account between preparation and approval: it is how transfers are stolen. Throws BankDetailsChanged. */
export async function assertSameBankDetails(batch: { id: number }, trx: Transaction) {
  const rows = await trx
    .from('sepa_transfers as t')
    .join('third_parties as p', 'p.id', 't.third_party_id')
    .where('t.batch_id', batch.id)
    .select('t.name', 't.iban as prepared', 'p.iban as current')
  const changed = rows.filter(({ prepared, current }) => prepared !== current && clear(prepared) !== clear(current))
  if (changed.length > 0) throw new BankDetailsChanged(changed.map(({ name }) => name))
}

const clear = (iban: string | null) => iban && encryption.decrypt<string>(iban)
