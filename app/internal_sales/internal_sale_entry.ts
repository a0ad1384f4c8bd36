import type { Day } from '#core/day'
import { credit, crossing, debit, type EntryDraft } from '#ledger/entry_draft'

type Sold = { id: number; number: string; label: string; soldOn: Day; amountCents: number; sellerId: number; buyerId: number }

/** A charge for the buyer, a product for the seller (186, 187), and the cash that crosses: each activity balances. */
export const internalSaleEntry = ({ id, number, label, soldOn, amountCents, sellerId, buyerId }: Sold): EntryDraft => ({
  journal: 'IN',
  postedOn: soldOn,
  label: `Vente interne ${number} ${label}`,
  source: `internal_sale:${id}`,
  piece: number,
  lines: [debit('186000', amountCents, buyerId), ...crossing(amountCents, buyerId, sellerId), credit('187000', amountCents, sellerId)],
})
