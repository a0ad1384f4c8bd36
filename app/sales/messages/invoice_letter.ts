import { longDay } from '#core/day'
import type { InvoiceFacts } from '#documents/invoice_facts'
import type { MessageDraft } from '#messages/write_message'
import type Invoice from '#sales/invoices/invoice'
import { moneyWords } from '#sales/messages/money_words'
import { senderOf, signatureOf } from '#sales/messages/signature_of'
import { mustBeSent } from '#sales/transmissions/must_be_sent'

/** What one writes to a customer with an issued invoice or a credit note, until one writes it otherwise. Its customer must be loaded. */
export function invoiceLetter(invoice: Invoice, house: Parameters<typeof mustBeSent>[1]): MessageDraft {
  const facts = invoice.frozen!
  const { customer, activityId, number } = invoice
  const isCopy = mustBeSent(invoice, house)
  return {
    subject: `invoice:${invoice.id}`,
    purpose: 'sending',
    activityId,
    to: { email: customer.email, name: customer.name },
    ...senderOf(facts),
    title: `${invoice.kindLabel} ${number}${facts.title && !invoice.isCreditNote ? ` : ${facts.title}` : ''}`,
    body: ['Bonjour,', joined(invoice, facts, isCopy), toPay(invoice, facts), signatureOf(facts)].filter(Boolean).join('\n\n'),
  }
}

/** Once a business is sent its invoices by the platform, what a mail carries is a copy (CGI 289 bis). */
function joined(invoice: Invoice, facts: InvoiceFacts, isCopy: boolean) {
  const what = invoice.isCreditNote ? 'avoir' : invoice.isDeposit ? 'facture d’acompte' : 'facture'
  const about = facts.title && !invoice.isCreditNote ? `, « ${facts.title} »` : ''
  const which = `${what} ${facts.number} du ${longDay(facts.issuedOn)}${about}, de ${moneyWords(facts.totals.totalCents, facts)} TTC`
  if (!isCopy) return `Vous trouverez ci-joint notre ${which}.`
  return `Vous trouverez ci-joint, pour information, une copie de notre ${which}. L’original vous est remis par votre plateforme de facturation électronique.`
}

function toPay(invoice: Invoice, facts: InvoiceFacts) {
  if (invoice.isCreditNote) {
    const corrected = facts.corrects?.map(({ number }) => number).join(', ')
    return invoice.openCents > 0
      ? `Il corrige la facture ${corrected} ; ce qui vous est dû vous sera remboursé, ou viendra en déduction.`
      : `Il corrige la facture ${corrected}, et s’en déduit.`
  }
  if (invoice.isPaid) return 'Elle est réglée : nous vous en remercions.'
  const rest =
    invoice.openCents < invoice.totalCents && !facts.currency ? ` Il reste ${moneyWords(invoice.openCents, facts)} à régler.` : ''
  return `Elle est à régler pour le ${longDay(invoice.dueOn!)} par virement, en rappelant son numéro.${rest}`
}
