import { formatCents, sum } from '#core/cents'
import { longDay, type Day } from '#core/day'
import Message from '#messages/message'
import { amountsOf, type InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import { currencyWords } from '#sales/invoices/in_euros'
import type Invoice from '#sales/invoices/invoice'
import { percents } from '#sales/invoices/invoice_form'
import { invoiceStanding } from '#sales/invoices/invoice_record'
import { invoiceState } from '#sales/invoices/invoice_state'
import { openInCurrency } from '#sales/payments/record_payment'
import { invoicedOf, remainderOf } from '#sales/quotes/invoiced_of'
import type Quote from '#sales/quotes/quote'
import QuoteInvoice, { type Stage } from '#sales/quotes/quote_invoice'
import { rowsOf, soldRows } from '#sales/quotes/quote_rows'
import { quoteLetter } from '#sales/messages/quote_letter'
import { quoteState } from '#sales/quotes/quote_state'
import { scheduleOf } from '#sales/quotes/schedule_of'

/** All that the page of a quote shows. */
export async function quoteRecord(quote: Quote, today: Day) {
  await quote.load((loader) =>
    loader.load('lines').load('instalments').load('customer').load('activity').load('sentBy').load('links').load('acceptance')
  )
  const rows = rowsOf(quote.lines)
  const amounts = amountsOf(soldRows(rows, quote.discountBps, quote.acceptance?.details.options))
  return {
    quote,
    today,
    amounts,
    reductionCents: amounts.netCents - amountsOf(soldRows(rows, 0, quote.acceptance?.details.options)).netCents,
    schedule: scheduleOf(amounts, quote),
    rateWords: currencyWords(quote, quote)?.rateWords,
    standing: quoteState(standingOf(quote), today),
    sentence: sentenceOf(quote, today),
    link: quote.links.find((link) => link.isUsableOn(today)),
    events: eventsOf(quote, amounts),
    letter: quote.isDraft ? null : quoteLetter(quote),
    messages: await Message.about(`quote:${quote.id}`),
    ...(quote.acceptedOn ? await billingOf(quote, amounts, today) : { steps: [], leftCents: 0, next: null }),
  }
}

/** The invoices made of it, what is left to invoice taxes included, and what the schedule asks next. */
async function billingOf(quote: Quote, agreed: InvoiceAmounts, today: Day) {
  const steps = await QuoteInvoice.query()
    .where('quote_id', quote.id)
    .preload('invoice', (invoices) => invoices.preload('lines'))
    .orderBy('id')
  const { parts, deposits } = await invoicedOf(quote.id)
  const left = remainderOf(agreed, parts.map((part) => part.left)) // prettier-ignore
  return {
    steps: steps.map((step) => ({
      step,
      invoice: step.invoice,
      standing: invoiceState(invoiceStanding(step.invoice), today),
      ...ownAmounts(step.invoice),
    })),
    leftCents: left.totalCents - sum(deposits.map((deposit) => deposit.left.totalCents)),
    next: nextOf(quote, steps),
  }
}

/** What an invoice asks and what is left of it, in its own currency. */
function ownAmounts(invoice: Invoice) {
  if (!invoice.currency) return { totalCents: invoice.totalCents, openCents: invoice.openCents }
  if (invoice.isDraft) return { totalCents: amountsOf(invoice.lines).totalCents, openCents: 0 }
  return { totalCents: invoice.frozen!.totals.totalCents, openCents: openInCurrency(invoice) }
}

/** The deposit first, then each instalment in its turn. */
function nextOf({ depositBps, instalments }: Quote, steps: QuoteInvoice[]) {
  const count = (stage: Stage) => steps.filter((step) => step.stage === stage).length
  if (depositBps > 0 && count('deposit') === 0) return { stage: 'deposit', share: percents(depositBps) }
  const instalment = instalments[count('intermediate')]
  return instalment ? { stage: 'intermediate', share: percents(instalment.shareBps) } : { stage: 'balance', share: '' }
}

const standingOf = (quote: Quote) => ({
  number: quote.number,
  valid_until: quote.validUntil,
  accepted_on: quote.acceptedOn,
  refused_on: quote.refusedOn,
})

function sentenceOf(quote: Quote, today: Day): string {
  const { activity, customer } = quote
  if (quote.isDraft) return `Brouillon : ${activity.tradeName} pour ${customer.name}.`
  const by = quote.sentBy ? ` par ${quote.sentBy.fullName}` : ''
  return `Envoyé le ${longDay(quote.sentOn!)}${by} à ${customer.name}, ${answerOf(quote, today)}.`
}

function answerOf(quote: Quote, today: Day) {
  if (quote.acceptedOn) return `accepté le ${longDay(quote.acceptedOn)} par ${quote.acceptance.signatory}`
  if (quote.refusedOn) return `refusé le ${longDay(quote.refusedOn)}`
  return quote.isExpiredOn(today) ? `expiré le ${longDay(quote.validUntil!)}` : `valable jusqu’au ${longDay(quote.validUntil!)}`
}

/** The latest first, as one looks for it. */
function eventsOf(quote: Quote, { totalCents }: InvoiceAmounts) {
  const { acceptance } = quote
  const events = [
    quote.sentOn && { on: quote.sentOn, who: quote.sentBy?.fullName, what: `Envoyé sous le numéro ${quote.number}` },
    ...quote.links.flatMap((link) => [
      { on: link.madeOn, what: 'Lien de lecture créé pour le client' },
      ...(link.readOn ? [{ on: link.readOn, what: 'Lu par le client' }] : []),
    ]),
    acceptance && {
      on: acceptance.acceptedOn,
      who: acceptance.signatory,
      what: `Accepté pour ${formatCents(totalCents, quote.currency)} TTC (${acceptance.how})`,
      is: 'done',
    },
    quote.refusedOn && {
      on: quote.refusedOn,
      what: quote.refusalReason ? `Refusé : ${quote.refusalReason}` : 'Refusé, sans motif',
      is: 'late',
    },
  ]
  return events.filter((event) => Boolean(event)).sort((a, b) => ((a as { on: Day }).on < (b as { on: Day }).on ? 1 : -1))
}
