import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type Author } from '#ledger/entry_draft'
import { settle } from '#ledger/settle'
import type Customer from '#sales/customers/customer'
import Invoice from '#sales/invoices/invoice'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'
import Payment, { METHODS, type Method } from '#sales/payments/payment'

export class PaymentWithoutInvoice extends Refusal {
  constructor(customer: string) {
    super(`Aucune facture de ${customer} n’est choisie : dites lesquelles ce paiement règle.`, 'invoices')
  }
}

export class MoreThanReceived extends Refusal {
  constructor() {
    super('Les factures choisies font plus que la somme reçue : corrigez les montants.', 'amount')
  }
}

export type CustomerPayment = {
  customer: Customer
  amountCents: number
  receivedOn: Day
  method?: Method
  reference?: string | null
  /** Which invoices it pays, in that order; without an amount, an invoice takes all that it still waits for. */
  invoices: { invoiceId: number; amountCents?: number }[]
}

type Share = { invoice: Invoice; amountCents: number }

/**
 * One payment for several invoices of a customer, each lettered with its share. What is paid too much is kept for the
 * customer (4197) on the activity of the last invoice. Answers a payment per invoice, and one more for the surplus.
 * Throws PaymentWithoutInvoice, MoreThanReceived, SettlementTooLarge, PeriodClosed.
 */
export function recordCustomerPayment(received: CustomerPayment, by: { id: number } | null, trx?: Transaction): Promise<Payment[]> {
  return inTransaction(async (trx_) => {
    const shares = await sharesOf(received, trx_)
    const surplusCents = received.amountCents - sum(shares.map((share) => share.amountCents))
    if (surplusCents < 0) throw new MoreThanReceived()

    const payments = await settleShares(received, shares, by, trx_)
    if (surplusCents === 0) return payments
    return [...payments, await keepSurplus(received, surplusCents, shares.at(-1)!.invoice.activityId, by, trx_)]
  }, trx)
}

/** What each invoice takes of the money, as long as there is some. */
async function sharesOf({ customer, invoices: chosen, amountCents }: CustomerPayment, trx: Transaction): Promise<Share[]> {
  const found = await Invoice.query({ client: trx })
    .whereIn(
      'id',
      chosen.map(({ invoiceId }) => invoiceId)
    )
    .where('customer_id', customer.id)
    .whereNot('kind', 'credit_note')
    .whereNotNull('number')
    .orderBy('id')
    .forUpdate()
  let left = amountCents
  const shares = chosen.flatMap(({ invoiceId, amountCents: wanted }) => {
    const invoice = found.find(({ id }) => id === invoiceId)
    const share = invoice ? (wanted ?? Math.min(invoice.openCents, left)) : 0
    left -= share
    return invoice && share > 0 ? [{ invoice, amountCents: share }] : []
  })
  if (shares.length === 0) throw new PaymentWithoutInvoice(customer.name)
  return shares
}

async function settleShares(received: CustomerPayment, shares: Share[], by: Author, trx: Transaction) {
  const payments: Payment[] = []
  const items = []
  for (const { invoice, amountCents } of shares) {
    const { id: invoiceId, activityId } = invoice
    payments.push(await Payment.create({ ...rowOf(received, by), invoiceId, activityId, amountCents }, { client: trx }))
    items.push({ lineId: await receivableLineOf(invoice, trx), amountCents })
  }
  const numbers = shares.map(({ invoice }) => invoice.number).join(' ')
  const entry = await settle(
    { ...pieceOf(received, payments[0].id, numbers), items, moneyAccount: METHODS[received.method ?? 'transfer'].account },
    by,
    trx
  )
  for (const payment of payments) await payment.merge({ entryId: entry.id }).save()
  return payments
}

/** In an entry of its own: no VAT waits for it, and its refund makes none due. */
async function keepSurplus(received: CustomerPayment, amountCents: number, activityId: number, by: Author, trx: Transaction) {
  const payment = await Payment.create({ ...rowOf(received, by), invoiceId: null, activityId, amountCents }, { client: trx })
  const { account } = METHODS[received.method ?? 'transfer']
  const more = [debit(account, amountCents, activityId), credit('419700', amountCents, activityId, received.customer.thirdPartyId)]
  const entry = await settle({ ...pieceOf(received, payment.id, `Trop-perçu ${payment.id}`), items: [], more }, by, trx)
  return payment.merge({ entryId: entry.id }).save()
}

const rowOf = ({ customer, receivedOn, method = 'transfer', reference = null }: CustomerPayment, by: Author) => ({
  customerId: customer.id,
  receivedOn,
  method,
  reference,
  recordedById: by?.id ?? null,
})

const pieceOf = ({ customer, receivedOn, method = 'transfer', reference }: CustomerPayment, paymentId: number, piece: string) => ({
  on: receivedOn,
  label: `${METHODS[method].label} ${customer.name}`,
  piece: (reference || piece).slice(0, 40),
  source: `payment:${paymentId}`,
})
