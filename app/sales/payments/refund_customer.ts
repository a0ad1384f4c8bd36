import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { openItems, type OpenItem } from '#ledger/open_items'
import { settle } from '#ledger/settle'
import type Customer from '#sales/customers/customer'
import Payment, { METHODS, type Method } from '#sales/payments/payment'

export class NothingToRefund extends Refusal {
  constructor(customer: string) {
    super(`La coopérative ne doit rien à ${customer} : il n’y a rien à rembourser.`)
  }
}

export type Refund = {
  customer: Customer
  /** The open line: of a credit note (411) or of a payment in excess (4197). */
  lineId: number
  /** All of it by default. */
  amountCents?: number
  paidOn: Day
  method?: Method
  reference?: string | null
}

/** Gives back to a customer what a credit note or an overpayment left. Throws NothingToRefund, SettlementTooLarge, PeriodClosed. */
export function refundCustomer(refund: Refund, by: { id: number } | null, trx?: Transaction): Promise<Payment> {
  return inTransaction(async (trx_) => {
    const { customer, lineId, paidOn, method = 'transfer', reference = null } = refund
    const item = (await refundableOf(customer, trx_)).find((one) => one.lineId === lineId)
    if (!item) throw new NothingToRefund(customer.name)

    const amountCents = refund.amountCents ?? -item.openCents
    const note = await trx_.from('invoices').where('entry_id', item.entryId).select('id').first()
    const payment = await Payment.create(
      {
        activityId: item.activityId,
        customerId: customer.id,
        invoiceId: note?.id ?? null,
        receivedOn: paidOn,
        method,
        amountCents: -amountCents,
        reference,
        recordedById: by?.id ?? null,
      },
      { client: trx_ }
    )
    const entry = await settle(
      {
        items: [{ lineId, amountCents }],
        on: paidOn,
        label: `Remboursement ${customer.name}`,
        piece: (reference || item.piece).slice(0, 40),
        source: `payment:${payment.id}`,
        moneyAccount: METHODS[method].account,
      },
      by,
      trx_
    )
    return payment.merge({ entryId: entry.id }).save()
  }, trx)
}

/** What the house owes a customer, line by line: open credit notes and overpayments. */
export async function refundableOf(customer: Customer, trx?: Transaction): Promise<OpenItem[]> {
  const items = await openItems({ thirdPartyId: customer.thirdPartyId, accounts: ['411000', '419700'] }, trx)
  return items.filter((item) => item.openCents < 0)
}
