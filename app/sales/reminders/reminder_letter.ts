import { formatCents } from '#core/cents'
import { longDay } from '#core/day'
import type { InvoiceFacts } from '#documents/invoice_facts'
import type { MessageDraft } from '#messages/write_message'
import { withWords } from '#messages/with_words'
import type Invoice from '#sales/invoices/invoice'
import { moneyWords } from '#sales/messages/money_words'
import { senderOf, signatureOf } from '#sales/messages/signature_of'
import type { LateCharges } from '#sales/reminders/late_charges'
import type { LateInvoice } from '#sales/reminders/late_invoices'

/** The words that a text of the ladder may use. */
export const WORDS = {
  client: 'le nom du client',
  facture: 'son numéro',
  objet: 'son objet',
  date: 'sa date',
  echeance: 'le jour où elle était due',
  jours: 'le retard, en jours',
  montant: 'son total TTC',
  reste: 'ce qui reste dû',
  frais: 'intérêts et indemnité, quand l’étape les demande à un professionnel ; rien sinon',
  activite: 'le nom commercial',
  cooperative: 'le nom de la coopérative',
  signature: 'la personne, son nom commercial, la coopérative',
} as const

type Late = Pick<LateInvoice, 'dueOn' | 'daysLate' | 'openCents'>

/** What a step of the ladder says of one late invoice. Its customer must be loaded. */
export function reminderLetter(
  invoice: Invoice,
  late: Late,
  { title, body }: { title: string; body: string },
  charges: LateCharges
): MessageDraft {
  const facts = invoice.frozen!
  const { customer } = invoice
  const words = wordsOf(facts, late, charges)
  return {
    subject: `invoice:${invoice.id}`,
    purpose: 'reminder',
    activityId: invoice.activityId,
    to: { email: customer.email, name: customer.name },
    ...senderOf(facts),
    title: withWords(title, words),
    body: withWords(body, words).replace(/\n{3,}/g, '\n\n'),
  }
}

const wordsOf = (facts: InvoiceFacts, late: Late, charges: LateCharges): Record<keyof typeof WORDS, string> => ({
  client: facts.customer.name,
  facture: facts.number!,
  objet: facts.title ?? '',
  date: longDay(facts.issuedOn),
  echeance: longDay(late.dueOn),
  jours: `${late.daysLate}\u00A0${late.daysLate > 1 ? 'jours' : 'jour'}`,
  montant: moneyWords(facts.totals.totalCents, facts),
  reste: formatCents(late.openCents),
  frais: chargesWords(facts, late, charges),
  activite: facts.seller.tradeName ?? facts.seller.name,
  cooperative: facts.seller.name,
  signature: signatureOf(facts),
})

/** What the invoice itself announced, now in figures (C. com. L441-10). */
function chargesWords({ payment }: InvoiceFacts, { daysLate, openCents }: Late, { interestCents, recoveryCents }: LateCharges) {
  if (interestCents + recoveryCents === 0) return ''
  const total = formatCents(openCents + interestCents + recoveryCents)
  return [
    'Comme l’annonce la facture, le retard ajoute à ce qui reste dû :',
    `- ${formatCents(interestCents)} de pénalités pour ${daysLate} jours (${plainly(payment.latePenalty)}) ;`,
    `- ${formatCents(recoveryCents)} d’indemnité forfaitaire pour frais de recouvrement.`,
    `Le total demandé est de ${total} ; pénalités et indemnité sont hors du champ de la TVA.`,
  ].join('\n')
}

const plainly = (words: string) => words.replace(/^En cas de retard, /, '').replace(/\.$/, '')
