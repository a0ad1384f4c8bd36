import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { settle } from '#ledger/settle'
import type Customer from '#sales/customers/customer'
import { customerFamily } from '#sales/customers/customer_family'
import Invoice from '#sales/invoices/invoice'
import { fitProvision } from '#sales/doubts/provide_for'
import { become, lockedInvoice } from '#sales/invoices/locked_invoice'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'
import CreditOffset from '#sales/payments/credit_offset'
import { refundableOf } from '#sales/payments/refund_customer'

export class NothingToUse extends Refusal {
  constructor(customer: string) {
    super(`${customer} n’a plus rien à utiliser : ce qui restait a été rendu ou utilisé.`)
  }
}

export class NotOfThisCustomer extends Refusal {
  constructor() {
    super('Choisissez une facture encore due par ce même client.', 'invoiceId')
  }
}

export type CreditUse = {
  customer: Customer
  /** The open line: of a payment in excess (4197) or of a credit note (411). */
  lineId: number
  invoice: Invoice
  /** As much as there is, and as the invoice needs, by default. */
  amountCents?: number
  on: Day
}

/**
 * What a customer paid too much, or a credit note left, pays another of its invoices: no money moves, the VAT that waited
 * becomes due. Between two activities the cash crosses by 581. Throws NothingToUse, NotOfThisCustomer, SettlementTooLarge, PeriodClosed.
 */
export async function useCredit({ customer, lineId, invoice, amountCents, on }: CreditUse, by: { id: number } | null, trx?: Transaction) {
  const { offset, paid } = await inTransaction(async (trx_) => {
    const due = await lockedInvoice(invoice.id, trx_)
    const own = await Invoice.query({ client: trx_ }).where('id', due.id).whereIn('customer_id', customerFamily(customer.id)).first()
    if (!own || due.isDraft || due.isCreditNote || due.openCents === 0) throw new NotOfThisCustomer()
    const item = (await refundableOf(customer, trx_)).find((one) => one.lineId === lineId)
    if (!item) throw new NothingToUse(customer.name)

    const cents = amountCents ?? Math.min(-item.openCents, due.openCents)
    const row = { customerId: customer.id, invoiceId: due.id, lineId, offsetOn: on, amountCents: cents, offsetById: by?.id ?? null }
    const created = await CreditOffset.create(row, { client: trx_ })
    const entry = await settle(
      {
        items: [
          { lineId: await receivableLineOf(due, trx_), amountCents: cents },
          { lineId, amountCents: cents },
        ],
        journal: 'OD',
        on,
        label: `${item.account === '419700' ? 'Trop-perçu' : 'Avoir'} utilisé ${due.number} ${customer.name}`,
        piece: due.number!,
        source: `credit_offset:${created.id}`,
        moneyAccount: item.activityId === due.activityId ? null : '581000',
      },
      by,
      trx_
    )
    const settled = await due.refresh()
    await fitProvision(settled, on, by, trx_)
    return { offset: await created.merge({ entryId: entry.id }).save(), paid: settled }
  }, trx)
  become(invoice, paid)
  return offset
}
