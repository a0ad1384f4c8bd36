import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { letter } from '#ledger/letter'
import { openAmounts } from '#ledger/open_items'
import { pendingVatOf } from '#ledger/pending_vat'
import { postEntry } from '#ledger/post_entry'
import { recordReleases } from '#ledger/settle'
import type { creditOf } from '#sales/invoices/creditable'
import { creditNoteEntry } from '#sales/invoices/credit_note_entry'
import { creditNoteFacts } from '#sales/invoices/credit_note_facts'
import { creditedBooks } from '#sales/invoices/credited_books'
import type Invoice from '#sales/invoices/invoice'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'
import { advanceLineOf } from '#sales/quotes/take_deposits_off'

export type Credited = ReturnType<typeof creditOf> & { number: string; on: Day; isInternal?: boolean }

/** Writes a credit note in the books, seals it, and lets it settle what the invoice still waits for. */
export async function postCreditNote(note: Invoice, invoice: Invoice, credited: Credited, by: { id: number } | null, trx: Transaction) {
  const { number, on, lines, amounts } = credited
  const { activityId, customer, vatOn, currency } = invoice
  const books = await creditedBooks(invoice, { lines, amounts }, trx)
  const { totalCents } = books.amounts
  const lineId = await receivableLineOf(invoice, trx)
  const openCents = (await openAmounts([lineId], trx)).get(lineId) ?? 0
  const letteredCents = Math.min(openCents, totalCents)
  const { draft, releases } = creditNoteEntry({
    invoiceId: note.id,
    number,
    issuedOn: on,
    correctedNumber: invoice.number!,
    customerName: customer.name,
    activityId,
    thirdPartyId: customer.thirdPartyId,
    vatOn: vatOn!,
    isDeposit: invoice.isDeposit,
    ...books,
    currency: currency ? { code: currency, cents: amounts.totalCents } : undefined,
    pending: await pendingVatOf(lineId, trx),
    closes: openCents > 0 && letteredCents === openCents,
  })
  const entry = await postEntry(draft, by, trx)
  const frozen = creditNoteFacts(invoice, credited, note.note, books.amounts)
  await note.merge({ number, issuedOn: on, issuedById: by?.id ?? null, entryId: entry.id, openCents: totalCents, vatOn, frozen }).save()
  if (invoice.isDeposit) {
    const [advance, back] = [await advanceLineOf(invoice.entryId!, trx), await advanceLineOf(note.entryId!, trx)]
    await letter(back, advance, books.amounts.netCents, on, by, trx)
  }
  if (letteredCents === 0) return

  const noteLineId = await receivableLineOf(note, trx)
  const settlementId = await letter(lineId, noteLineId, letteredCents, on, by, trx)
  // Both items forget that VAT: neither a later payment nor a refund may make it due again.
  for (const item of [lineId, noteLineId]) await recordReleases(settlementId, item, releases, trx)
  await note.refresh()
}
