import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { postEntry } from '#ledger/post_entry'
import { assertIssuable } from '#sales/invoices/assert_issuable'
import type Invoice from '#sales/invoices/invoice'
import { InvoiceAlreadyIssued } from '#sales/invoices/issue_refusals'
import { become, lockedInvoice } from '#sales/invoices/locked_invoice'
import { nextInvoiceNumber } from '#sales/invoices/next_invoice_number'
import { saleEntry } from '#sales/invoices/sale_entry'
import { tellInvoice } from '#sales/invoices/tell_invoice'
import { assertPaid, depositedOf } from '#sales/quotes/stage_told'
import { takeDepositsOff } from '#sales/quotes/take_deposits_off'

/**
 * Numbers, freezes and posts a draft: all or nothing. The PDF comes after, it can be made again.
 * Throws what issue_refusals.ts names, DepositUnpaid and QuoteMovedSince for the balance of a quote, and PeriodClosed, FiscalYearMissing from the books.
 */
export async function issueInvoice(invoice: Invoice, issuedOn: Day, by: { id: number } | null, trx?: Transaction): Promise<Invoice> {
  const issued = await inTransaction(async (trx_) => {
    const number = await nextInvoiceNumber(invoice.isDeposit ? 'FA' : 'F', issuedOn, trx_)
    const draft = await lockedInvoice(invoice.id, trx_)
    if (!draft.isDraft) throw new InvoiceAlreadyIssued(draft.number!)

    const { facts, books, dueOn, vatOn, capeMention, deposits } = await tellInvoice(draft, issuedOn, number, trx_)
    assertIssuable(draft, books.amounts, issuedOn)
    assertPaid(deposits)
    const { customer, activityId, currency } = draft
    const entry = await postEntry(
      saleEntry({
        invoiceId: draft.id,
        number,
        issuedOn,
        customerName: customer.name,
        activityId,
        thirdPartyId: customer.thirdPartyId,
        vatOn,
        currency: currency ? { code: currency, cents: facts.totals.dueCents } : undefined,
        ...books,
        isDeposit: draft.isDeposit,
        deposits: deposits.map(({ books: booked }) => booked),
      }),
      by,
      trx_
    )
    const { netCents, vatCents, totalCents } = books.amounts
    const deductedCents = depositedOf(deposits)
    const openCents = totalCents - deductedCents
    await takeDepositsOff(deposits, { id: draft.id, entryId: entry.id }, issuedOn, by, trx_)
    const frozen = { netCents, vatCents, totalCents, deductedCents, openCents, vatOn, dueOn, capeMention, frozen: facts }
    return draft.merge({ number, issuedOn, issuedById: by?.id ?? null, entryId: entry.id, ...frozen }).save()
  }, trx)
  return become(invoice, issued)
}
