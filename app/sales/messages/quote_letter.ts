import { longDay } from '#core/day'
import type { MessageDraft } from '#messages/write_message'
import type Quote from '#sales/quotes/quote'
import { moneyWords } from '#sales/messages/money_words'
import { senderOf, signatureOf } from '#sales/messages/signature_of'

/** What one writes to a customer with a quote that was sent; its link is known to the message alone, once it leaves. Its customer must be loaded. */
export function quoteLetter(quote: Quote): MessageDraft {
  const { frozen, number, title, validUntil, customer } = quote
  return {
    subject: `quote:${quote.id}`,
    purpose: 'sending',
    activityId: quote.activityId,
    to: { email: customer.email, name: customer.name },
    ...senderOf(frozen!),
    title: `Devis ${number} : ${title}`,
    body: [
      'Bonjour,',
      `Voici notre devis ${number}, « ${title} », de ${moneyWords(frozen!.totals.totalCents, frozen!)} TTC. Le PDF est joint.`,
      'Vous pouvez le lire et y répondre ici, sans compte :\n{lien}',
      `Il est valable jusqu’au ${longDay(validUntil!)}.`,
      signatureOf(frozen!),
    ].join('\n\n'),
  }
}
