import { formatCents } from '#core/cents'
import { longDay, type Day } from '#core/day'
import Cooperative from '#cooperative/cooperative'
import { lifeOf, type LifeEvent } from '#einvoicing/lifecycle/life_of'
import Message from '#messages/message'
import DoubtfulDebt from '#sales/doubts/doubtful_debt'
import { atStakeIn } from '#sales/doubts/provide_for'
import { amountsOf, totalled } from '#sales/invoices/invoice_amounts'
import { currencyWords } from '#sales/invoices/in_euros'
import type Invoice from '#sales/invoices/invoice'
import { invoiceSettlements, type InvoiceSettlement } from '#sales/invoices/invoice_settlements'
import { invoiceState } from '#sales/invoices/invoice_state'
import { RHYTHMS } from '#sales/recurrences/rhythms'
import { METHODS } from '#sales/payments/payment'
import { openInCurrency } from '#sales/payments/record_payment'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'
import { invoiceLetter } from '#sales/messages/invoice_letter'
import { claimedCharges } from '#sales/reminders/claimed_charges'
import { remindersTold } from '#sales/reminders/reminders_told'
import { travelOf } from '#sales/transmissions/travel_of'
import QuoteInvoice from '#sales/quotes/quote_invoice'

/** All that the page of an invoice shows. */
export async function recordOf(invoice: Invoice, today: Day) {
  await invoice.load((loader) =>
    loader
      .load('lines')
      .load('customer')
      .load('activity')
      .load('issuedBy')
      .load('submittedBy')
      .load('corrects')
      .load('replaces')
      .load('replacedBy')
      .load('creditNotes')
  )
  const settlements = await invoiceSettlements(invoice)
  const doubt = invoice.isDraft ? null : await DoubtfulDebt.standing(invoice.id)
  return {
    invoice,
    today,
    settlements,
    amounts: invoice.currency ? (invoice.frozen ? totalled(invoice.frozen.vatBreakdown) : amountsOf(invoice.lines)) : invoice,
    step: await QuoteInvoice.query().where('invoice_id', invoice.id).preload('quote').first(),
    currency: invoice.frozen?.currency ?? currencyWords(invoice, invoice),
    standing: doubt && invoice.openCents > 0 ? { is: 'late', label: 'Douteuse' } : invoiceState(invoiceStanding(invoice), today),
    sentence: sentenceOf(invoice, today),
    events: eventsOf(invoice, settlements, [...(await lifeOf(`invoice:${invoice.id}`)), ...(await remindersTold(invoice.id))]),
    travel: await travelOf(invoice),
    doubt,
    atStakeCents: doubt ? atStakeIn(invoice) : 0,
    claimed: invoice.isDraft ? null : await claimedCharges(invoice),
    tolerance: (await Cooperative.current()).roundingToleranceCents,
    openInCurrency: invoice.currency && !invoice.isDraft ? openInCurrency(invoice) : 0,
    letter: invoice.isDraft ? null : invoiceLetter(invoice, await Cooperative.current()),
    messages: await Message.about(`invoice:${invoice.id}`),
    refundLineId: invoice.isCreditNote && !invoice.isDraft ? await receivableLineOf(invoice) : null,
    rhythms: Object.entries(RHYTHMS).map(([value, { label }]) => ({ value, label })),
    methods: Object.entries(METHODS).map(([value, { label }]) => ({ value, label })),
  }
}

/** What its state is read from, in the words of a list. */
export const invoiceStanding = (invoice: Invoice) => ({
  kind: invoice.kind,
  number: invoice.number,
  due_on: invoice.dueOn,
  submitted_on: invoice.submittedOn,
  returned_on: invoice.returnedOn,
  written_off_on: invoice.writtenOffOn,
  total_cents: invoice.totalCents,
  open_cents: invoice.openCents,
  deducted_cents: invoice.deductedCents,
})

/** « Émise le 12 mars par Maud Kerguelen pour la Mairie, payée en partie. » */
export function sentenceOf(invoice: Invoice, today: Day): string {
  const { customer, activity } = invoice
  if (invoice.isDraft) {
    const by = invoice.submittedBy ? ` par ${invoice.submittedBy.fullName}` : ''
    const waits = invoice.isSubmitted
      ? `Soumise le ${longDay(invoice.submittedOn!)}${by}, à émettre`
      : invoice.wasReturned
        ? 'À corriger'
        : 'Brouillon'
    return `${waits} : ${activity.tradeName} pour ${customer.name}.`
  }
  const by = invoice.issuedBy ? ` par ${invoice.issuedBy.fullName}` : ''
  const issued = `${invoice.isCreditNote ? 'Émis' : 'Émise'} le ${longDay(invoice.issuedOn!)}${by} pour ${customer.name}`
  return `${issued}, ${paidWords(invoice, today)}.`
}

function paidWords(invoice: Invoice, today: Day) {
  if (invoice.isCreditNote) return invoice.isPaid ? 'soldé' : `${formatCents(invoice.openCents)} à rembourser`
  if (invoice.writtenOffOn) return `passée en perte le ${longDay(invoice.writtenOffOn)}`
  if (invoice.isPaid) return invoice.isTakenBack ? 'annulée par avoir' : 'réglée'
  const late = invoice.isLateOn(today) ? `en retard depuis le ${longDay(invoice.dueOn!)}` : `à payer le ${longDay(invoice.dueOn!)}`
  return invoice.openCents < invoice.dueCents ? `réglée en partie, le reste ${late}` : late
}

/** The latest first, as one looks for it. */
function eventsOf(invoice: Invoice, settlements: InvoiceSettlement[], life: LifeEvent[]) {
  const events = [
    invoice.submittedOn && { on: invoice.submittedOn, who: invoice.submittedBy?.fullName, what: 'Soumise pour émission' },
    invoice.returnedOn && { on: invoice.returnedOn, what: `Renvoyée : ${invoice.returnReason}`, is: 'late' },
    invoice.issuedOn && {
      on: invoice.issuedOn,
      who: invoice.issuedBy?.fullName,
      what: `${invoice.isCreditNote ? 'Émis' : 'Émise'} sous le numéro ${invoice.number}`,
    },
    ...settlements.map(({ on, cents, what, piece, source, by }) => ({
      on,
      who: by,
      what: `${formatCents(cents)} : ${what}${what.includes(piece) ? '' : ` (${piece})`}`,
      href: source.startsWith('invoice:') ? `/ventes/${source.slice(8)}` : undefined,
      is: 'done',
    })),
    ...life,
    !invoice.isDraft &&
      !invoice.isCreditNote &&
      invoice.openCents > 0 && { on: invoice.dueOn!, what: `Échéance, ${formatCents(invoice.openCents)} à recevoir`, is: 'foreseen' },
  ]
  return events.filter((event) => Boolean(event)).sort((a, b) => ((a as { on: Day }).on < (b as { on: Day }).on ? 1 : -1))
}
