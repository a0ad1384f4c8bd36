import type { InvoiceFacts } from '#documents/invoice_facts'
import { currencyWords } from '#sales/invoices/in_euros'
import type { InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import { linesAndDiscounts, totalsOf } from '#sales/invoices/invoice_facts_of'
import type Invoice from '#sales/invoices/invoice'
import { creditNoteTerms } from '#sales/invoices/payment_terms'
import type { Credited } from '#sales/invoices/post_credit_note'

/** What a credit note says: it speaks to the customer as its invoice did on its day. */
export const creditNoteFacts = (
  invoice: Invoice,
  { number, on, lines, amounts, isInternal }: Credited,
  reason: string | null,
  inEuros: InvoiceAmounts
): InvoiceFacts => ({
  ...invoice.frozen!,
  kind: 'credit_note',
  number,
  issuedOn: on,
  dueOn: undefined,
  deposits: undefined,
  title: `Avoir sur la facture ${invoice.number}`,
  corrects: [{ number: invoice.number!, issuedOn: invoice.issuedOn! }],
  ...linesAndDiscounts(lines),
  vatBreakdown: amounts.vatGroups,
  totals: totalsOf(lines, amounts),
  currency: currencyWords(invoice, inEuros),
  payment: creditNoteTerms(invoice.customer.kind, invoice.number!),
  remarks: reason ?? undefined,
  ...(isInternal && { processing: 'ARCHIVEONLY' }),
})
