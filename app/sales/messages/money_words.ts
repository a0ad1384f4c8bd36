import { formatCents } from '#core/cents'
import type { InvoiceFacts } from '#documents/invoice_facts'

/** An amount of an invoice in its own currency. */
export const moneyWords = (cents: number, { currency }: Pick<InvoiceFacts, 'currency'>) => formatCents(cents, currency?.code)
