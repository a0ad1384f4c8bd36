import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type LineDraft } from '#ledger/entry_draft'
import { settle } from '#ledger/settle'
import { become, lockedInvoice } from '#sales/invoices/locked_invoice'
import type Invoice from '#sales/invoices/invoice'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'
import Payment, { METHODS, type Method } from '#sales/payments/payment'

export class NothingToPay extends Refusal {
  constructor() {
    super('Ce document n’attend aucun paiement : seule une facture émise s’encaisse.')
  }
}

export type PaymentFacts = {
  invoice: Invoice
  amountCents: number
  receivedOn: Day
  method?: Method
  reference?: string | null
  /** What it settles of an invoice in another currency, in euros, when the bank's rate made it more or less. */
  settlesCents?: number
}

export class NoExchangeInEuros extends Refusal {
  constructor() {
    super('Une facture en euros n’a pas d’écart de change : encaissez ce qui est reçu.', 'amount')
  }
}

/**
 * Money received for an invoice, whole or in part: posted, lettered, and the VAT that waited made due in proportion.
 * Throws NothingToPay, NoExchangeInEuros, SettlementTooLarge (more than what is owed), PeriodClosed.
 */
export async function recordPayment(facts: PaymentFacts, by: { id: number } | null, trx?: Transaction): Promise<Payment> {
  const { payment, paid } = await inTransaction(async (trx_) => {
    const invoice = await lockedInvoice(facts.invoice.id, trx_)
    if (invoice.isDraft || invoice.isCreditNote) throw new NothingToPay()
    if (facts.settlesCents !== undefined && !invoice.currency) throw new NoExchangeInEuros()

    const recorded = await writePayment(invoice, facts, by, trx_)
    return { payment: recorded, paid: await invoice.refresh() }
  }, trx)
  become(facts.invoice, paid)
  return payment
}

async function writePayment(invoice: Invoice, facts: PaymentFacts, by: { id: number } | null, trx: Transaction) {
  const { amountCents, receivedOn, method = 'transfer', reference = null, settlesCents = amountCents } = facts
  const { id: invoiceId, activityId, customerId } = invoice
  const payment = await Payment.create(
    { invoiceId, activityId, customerId, amountCents, receivedOn, method, reference, recordedById: by?.id ?? null },
    { client: trx }
  )
  const entry = await settle(
    {
      items: [{ lineId: await receivableLineOf(invoice, trx), amountCents: settlesCents }],
      on: receivedOn,
      label: `${METHODS[method].label} ${invoice.number}`,
      piece: (reference || invoice.number!).slice(0, 40),
      source: `payment:${payment.id}`,
      moneyAccount: METHODS[method].account,
      more: exchangeDifference(settlesCents - amountCents, METHODS[method].account, activityId),
    },
    by,
    trx
  )
  return payment.merge({ entryId: entry.id }).save()
}

/** What the rate of the day of payment takes (656) or gives (756), out of the money that came in. */
function exchangeDifference(lostCents: number, moneyAccount: string, activityId: number): LineDraft[] {
  if (lostCents === 0) return []
  const difference = lostCents > 0 ? debit('656000', lostCents, activityId) : credit('756000', -lostCents, activityId)
  return [difference, credit(moneyAccount, lostCents, activityId)]
}
