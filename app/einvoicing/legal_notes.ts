import { euroWords } from '#documents/invoice/euro_words'
import type { InvoiceFacts, Seller } from '#documents/invoice_facts'
import { leaf, node } from '#core/xml'

/** BG-1: how the reform treats the invoice, who the seller is in law, the terms every invoice must state (BR-FR-05, 20). */
export function legalNotes(facts: InvoiceFacts) {
  const { seller, payment } = facts
  return [
    note('BAR', facts.processing),
    note('REG', legalForm(seller)),
    note('ABL', seller.registry),
    note('PMD', payment.latePenalty),
    note('PMT', payment.recovery),
    note('AAB', payment.earlyDiscount),
    ...[
      facts.title,
      facts.vatOption && DEBITS,
      facts.capeMention,
      facts.insuranceMention,
      facts.remarks,
      facts.currency && euroWords(facts.currency),
    ].map((words) => note('AAI', words)),
  ].join('')
}

/** The words of CGI ann. II, 242 nonies A, that go with code 5. */
const DEBITS = 'Option pour le paiement de la taxe d’après les débits'

export const legalForm = ({ legalForm: form, capital }: Seller) => [form, capital].filter(Boolean).join(', ')

const note = (subject: string, words: string | undefined | false) => {
  const content = leaf('ram:Content', words)
  return content && node('ram:IncludedNote', content, leaf('ram:SubjectCode', subject))
}
