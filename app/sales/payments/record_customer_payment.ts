import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type Author } from '#ledger/entry_draft'
import { settle } from '#ledger/settle'
import type Customer from '#sales/customers/customer'
import { customerFamily } from '#sales/customers/customer_family'
import { fitProvision } from '#sales/doubts/provide_for'
import Invoice from '#sales/invoices/invoice'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'
import Payment, { METHODS, type Method } from '#sales/payments/payment'
import { gapLines, isRounding } from '#sales/payments/payment_gap'

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
  /** A gap within the house's tolerance settles the last invoice: it is a rounding. */
  rounds?: boolean
}

/** `moneyCents`: what came for it, when a rounding makes it more or less than what it settles. */
type Share = { invoice: Invoice; amountCents: number; moneyCents: number }

/**
 * One payment for several invoices of a customer, each lettered with its share. What is paid too much is kept for the
 * customer (4197) on the activity of the last invoice. Answers a payment per invoice, and one more for the surplus.
 * Throws PaymentWithoutInvoice, MoreThanReceived, SettlementTooLarge, PeriodClosed.
 */
export function recordCustomerPayment(received: CustomerPayment, by: { id: number } | null, trx?: Transaction): Promise<Payment[]> {
  return inTransaction(async (trx_) => {
    const shares = await rounded(await sharesOf(received, trx_), received, trx_)
    const surplusCents = received.amountCents - sum(shares.map((share) => share.moneyCents))
    if (surplusCents < 0) throw new MoreThanReceived()

    const payments = await settleShares(received, shares, by, trx_)
    for (const { invoice } of shares) await fitProvision(await invoice.refresh(), received.receivedOn, by, trx_)
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
    .whereIn('customer_id', customerFamily(customer.id))
    .whereNot('kind', 'credit_note')
    .whereNotNull('number')
    .orderBy('id')
    .forUpdate()
  let left = amountCents
  const shares = chosen.flatMap(({ invoiceId, amountCents: wanted }) => {
    const invoice = found.find(({ id }) => id === invoiceId)
    const share = invoice ? (wanted ?? Math.min(invoice.openCents, left)) : 0
    left -= share
    return invoice && share > 0 ? [{ invoice, amountCents: share, moneyCents: share }] : []
  })
  if (shares.length === 0) throw new PaymentWithoutInvoice(customer.name)
  return shares
}

/** The last invoice takes the few cents that are missing, or too many. */
async function rounded(shares: Share[], { amountCents, rounds }: CustomerPayment, trx: Transaction): Promise<Share[]> {
  if (!rounds) return shares
  const last = shares.at(-1)!
  const moreCents = amountCents - sum(shares.map((share) => share.amountCents))
  const missingCents = last.invoice.openCents - last.amountCents
  const gapCents = moreCents > 0 ? -moreCents : missingCents
  if (!(await isRounding(gapCents, trx)) || (moreCents > 0 && missingCents > 0)) return shares
  const whole = { ...last, amountCents: last.invoice.openCents, moneyCents: last.invoice.openCents - gapCents }
  return [...shares.slice(0, -1), whole]
}

async function settleShares(received: CustomerPayment, shares: Share[], by: Author, trx: Transaction) {
  const payments: Payment[] = []
  const items = []
  const more = []
  for (const { invoice, amountCents, moneyCents } of shares) {
    const { id: invoiceId, activityId } = invoice
    const roundingCents = amountCents - moneyCents
    const row = { ...rowOf(received, by), invoiceId, activityId, amountCents: moneyCents, roundingCents }
    payments.push(await Payment.create(row, { client: trx }))
    items.push({ lineId: await receivableLineOf(invoice, trx), amountCents, moneyCents })
    more.push(...gapLines(roundingCents, 'rounding', activityId))
  }
  const numbers = shares.map(({ invoice }) => invoice.number).join(' ')
  const entry = await settle(
    { ...pieceOf(received, payments[0].id, numbers), items, more, moneyAccount: METHODS[received.method ?? 'transfer'].account },
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
