import { archiveDocument, documentOf } from '#documents/archive'
import type Document from '#documents/document'
import type { InvoiceFacts } from '#documents/invoice_facts'
import { invoicePdf } from '#documents/invoice_paper'
import { amountsOf } from '#sales/invoices/invoice_amounts'
import { linesAndDiscounts, totalsOf } from '#sales/invoices/invoice_facts_of'
import type Quote from '#sales/quotes/quote'
import type QuoteAcceptance from '#sales/quotes/quote_acceptance'
import { rowsOf, soldRows } from '#sales/quotes/quote_rows'
import { scheduleOf } from '#sales/quotes/schedule_of'

/** The archived paper of a quote as it was sent, made from its frozen facts when it is not there yet. */
export async function quoteDocument(quote: Quote): Promise<Document> {
  const subject = `quote:${quote.id}`
  const known = await documentOf('quote', subject)
  if (known) return known

  const bytes = invoicePdf(quote.frozen!)
  return archiveDocument({ kind: 'quote', subject, fileName: `${quote.number}.pdf`, mediaType: 'application/pdf', bytes })
}

/** The same with what the customer agreed to: the options they took, their words, their signature. */
export async function signedQuoteDocument(quote: Quote): Promise<Document> {
  const subject = `quote:${quote.id}`
  const known = await documentOf('signed_quote', subject)
  if (known) return known

  await quote.load((loader) => loader.load('lines').load('instalments').load('acceptance'))
  const bytes = invoicePdf(signedFacts(quote, quote.acceptance))
  const fileName = `${quote.number}-accepté.pdf`
  return archiveDocument({ kind: 'signed_quote', subject, fileName, mediaType: 'application/pdf', bytes })
}

function signedFacts(quote: Quote, { details, statement, signatory, hash }: QuoteAcceptance): InvoiceFacts {
  const rows = rowsOf(quote.lines)
  const sold = soldRows(rows, quote.discountBps, details.options)
  const amounts = amountsOf(sold)
  const left = rows.filter(({ isOptional, position }) => isOptional && !details.options.includes(position))
  return {
    ...quote.frozen!,
    ...linesAndDiscounts(sold),
    vatBreakdown: amounts.vatGroups,
    totals: totalsOf(sold, amounts),
    offer: {
      ...quote.frozen!.offer!,
      options: linesAndDiscounts(left).lines,
      schedule: scheduleOf(amounts, quote).map(({ label, amountCents }) => ({ label, amountCents })),
      acceptance: { statement, signatory, strokes: details.strokes, hash },
    },
  }
}
