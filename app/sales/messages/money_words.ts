import { formatCents, plainCents } from '#core/cents'
import type { InvoiceFacts } from '#documents/invoice_facts'

/** An amount of an invoice in its own currency. */
export const moneyWords = (cents: number, { currency }: Pick<InvoiceFacts, 'currency'>) =>
  currency ? `${plainCents(cents)}\u00A0${currency.code}` : formatCents(cents)
