import type { Transaction } from '#core/transaction'
import type { creditOf } from '#sales/invoices/creditable'
import { creditedBooks } from '#sales/invoices/credited_books'
import Invoice from '#sales/invoices/invoice'
import { writeLines } from '#sales/invoices/write_lines'

type Credited = ReturnType<typeof creditOf>

/** The note as a draft, its lines with it: the database takes no line once it has a number. */
export async function draftCreditNote(
  invoice: Invoice,
  { lines, amounts }: Credited,
  reason: string | null,
  by: { id: number } | null,
  trx: Transaction
): Promise<Invoice> {
  const { activityId, customerId, buyerReference, currency, currencyRateMicro, currencyRateOn, currencyRateSource } = invoice
  const { netCents, vatCents, totalCents } = (await creditedBooks(invoice, { lines, amounts }, trx)).amounts
  const note = await Invoice.create(
    {
      kind: 'credit_note',
      activityId,
      customerId,
      correctsId: invoice.id,
      title: `Avoir sur la facture ${invoice.number}`,
      note: reason,
      netCents,
      vatCents,
      totalCents,
      currency,
      currencyRateMicro,
      currencyRateOn,
      currencyRateSource,
      buyerReference,
      createdById: by?.id ?? null,
    },
    { client: trx }
  )
  await writeLines(note.id, lines, trx)
  return note
}
