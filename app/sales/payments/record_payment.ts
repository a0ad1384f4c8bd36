import { plainCents, shareOf } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type LineDraft } from '#ledger/entry_draft'
import { settle, type SettledItem } from '#ledger/settle'
import { fitProvision } from '#sales/doubts/provide_for'
import { become, lockedInvoice } from '#sales/invoices/locked_invoice'
import type Invoice from '#sales/invoices/invoice'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'
import Payment, { METHODS, type Method } from '#sales/payments/payment'
import { gapLines, isRounding } from '#sales/payments/payment_gap'
import { chargesPaidBy, claimedCharges } from '#sales/reminders/claimed_charges'
import type { LateCharges } from '#sales/reminders/late_charges'

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
  /** The same, in the invoice's own currency: part of it, or all that is left. */
  currencyCents?: number
  /** A gap within the house's tolerance settles the invoice: it is a rounding. */
  rounds?: boolean
  /** What goes beyond the invoice is what its last reminder asked: interest, the lump sum for recovery, or both. */
  claims?: boolean
}

export class NotWhatWasClaimed extends Refusal {
  constructor() {
    super('Ce qui dépasse n’est pas ce que la relance demandait : pénalités, indemnité, ou les deux au centime.', 'amount')
  }
}

export class NoExchangeInEuros extends Refusal {
  constructor() {
    super('Une facture en euros n’a pas d’écart de change : encaissez ce qui est reçu.', 'amount')
  }
}

export class MoreThanOwedInCurrency extends Refusal {
  constructor(currency: string, leftCents: number) {
    super(`Il ne reste que ${plainCents(leftCents)} ${currency} à régler sur cette facture.`, 'currencyAmount')
  }
}

/**
 * Money received for an invoice, whole or in part: posted, lettered, and the VAT that waited made due in proportion.
 * Throws NothingToPay, NotWhatWasClaimed, NoExchangeInEuros, MoreThanOwedInCurrency, SettlementTooLarge (more than what is owed), PeriodClosed.
 */
export async function recordPayment(facts: PaymentFacts, by: { id: number } | null, trx?: Transaction): Promise<Payment> {
  const { payment, paid } = await inTransaction(async (trx_) => {
    const invoice = await lockedInvoice(facts.invoice.id, trx_)
    if (invoice.isDraft || invoice.isCreditNote) throw new NothingToPay()
    if ((facts.settlesCents ?? facts.currencyCents) !== undefined && !invoice.currency) throw new NoExchangeInEuros()

    const recorded = await writePayment(invoice, facts, by, trx_)
    const settled = await invoice.refresh()
    await fitProvision(settled, facts.receivedOn, by, trx_)
    return { payment: recorded, paid: settled }
  }, trx)
  become(facts.invoice, paid)
  return payment
}

async function writePayment(invoice: Invoice, facts: PaymentFacts, by: { id: number } | null, trx: Transaction) {
  const { amountCents, receivedOn, method = 'transfer', reference = null } = facts
  const { id: invoiceId, activityId, customerId } = invoice
  const charges = facts.claims ? await chargesIn(invoice, amountCents, trx) : NO_CHARGES
  const invoiced = { ...facts, amountCents: amountCents - charges.interestCents - charges.recoveryCents }
  const { settlesCents, currencyCents, gap } = await settledBy(invoice, invoiced, trx)
  const lostCents = settlesCents - invoiced.amountCents
  const payment = await Payment.create(
    {
      invoiceId,
      activityId,
      customerId,
      amountCents,
      receivedOn,
      method,
      reference,
      currencyCents: currencyCents ?? null,
      roundingCents: gap === 'rounding' ? lostCents : 0,
      ...charges,
      recordedById: by?.id ?? null,
    },
    { client: trx }
  )
  const entry = await settle(
    {
      items: await itemsOf(invoice, { amountCents: settlesCents, moneyCents: invoiced.amountCents, currencyCents }, trx),
      on: receivedOn,
      label: `${METHODS[method].label} ${invoice.number}`,
      piece: (reference || invoice.number!).slice(0, 40),
      source: `payment:${payment.id}`,
      moneyAccount: METHODS[method].account,
      more: [...gapLines(lostCents, gap, activityId), ...chargeLines(charges, METHODS[method].account, activityId)],
    },
    by,
    trx
  )
  return payment.merge({ entryId: entry.id }).save()
}

/** Nothing of an invoice that was paid already, when only its charges come. */
async function itemsOf(invoice: Invoice, item: Omit<SettledItem, 'lineId'>, trx: Transaction): Promise<SettledItem[]> {
  return item.amountCents === 0 ? [] : [{ lineId: await receivableLineOf(invoice, trx), ...item }]
}

const NO_CHARGES: LateCharges = { interestCents: 0, recoveryCents: 0 }

async function chargesIn(invoice: Invoice, amountCents: number, trx: Transaction): Promise<LateCharges> {
  const claimed = await claimedCharges(invoice, trx)
  const charges = claimed && !invoice.currency && chargesPaidBy(amountCents - invoice.openCents, claimed)
  if (!charges) throw new NotWhatWasClaimed()
  return charges
}

/**
 * Interest is a financial product (763, PCG art. 947-76), the lump sum another one of management (758); both outside VAT
 * (BOI-TVA-BASE-10-10-30), and no turnover: no contribution is due on them.
 */
const chargeLines = ({ interestCents, recoveryCents }: LateCharges, moneyAccount: string, activityId: number): LineDraft[] =>
  [
    debit(moneyAccount, interestCents + recoveryCents, activityId),
    credit('763100', interestCents, activityId),
    credit('758800', recoveryCents, activityId),
  ].filter(({ debitCents, creditCents }) => debitCents + creditCents > 0)

/** What of the invoice this money settles, in euros, and why that is not the money itself. */
async function settledBy(invoice: Invoice, { amountCents, settlesCents, currencyCents, rounds }: PaymentFacts, trx: Transaction) {
  if (currencyCents !== undefined) return { settlesCents: inBooks(invoice, currencyCents), currencyCents, gap: 'exchange' as const }
  if (settlesCents !== undefined) {
    return {
      settlesCents,
      currencyCents: settlesCents === invoice.openCents ? openInCurrency(invoice) : undefined,
      gap: 'exchange' as const,
    }
  }
  const isGap = rounds && (await isRounding(invoice.openCents - amountCents, trx))
  return { settlesCents: isGap ? invoice.openCents : amountCents, currencyCents: undefined, gap: 'rounding' as const }
}

/** What is still owed of an invoice in its own currency. */
export function openInCurrency(invoice: Invoice): number {
  return shareOf(invoice.frozen!.totals.dueCents, invoice.openCents, invoice.dueCents)
}

/** Euros at the invoice's own rate; all that is left in its currency is all that is left in the books. */
function inBooks(invoice: Invoice, currencyCents: number): number {
  const leftCents = openInCurrency(invoice)
  if (currencyCents > leftCents) throw new MoreThanOwedInCurrency(invoice.currency!, leftCents)
  return shareOf(invoice.openCents, currencyCents, leftCents)
}
