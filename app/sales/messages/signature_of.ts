import type { InvoiceFacts } from '#documents/invoice_facts'

/** How a customer's message ends: the person they know, the brand, and the cooperative that invoices. */
export function signatureOf({ seller }: InvoiceFacts): string {
  const brand = seller.tradeName ? `${seller.tradeName}, une activité de la coopérative ${seller.name}` : seller.name
  return ['Bien cordialement,', seller.person?.name, brand].filter(Boolean).join('\n')
}

/** Who it seems to come from, and who reads the answer. */
export const senderOf = ({ seller }: InvoiceFacts) => ({
  fromName: seller.tradeName ? `${seller.tradeName} (${seller.name})` : seller.name,
  replyTo: seller.person?.email ?? seller.email,
})
