import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { lineColumns } from '#sales/invoices/write_lines'
import type { QuoteLineRow } from '#sales/quotes/quote_rows'

export type Instalment = { label: string; shareBps: number; dueOn?: Day | null }

/** The lines and the schedule of a draft; those it had are forgotten. */
export async function writeQuoteLines(quoteId: number, rows: QuoteLineRow[], instalments: Instalment[], trx: Transaction) {
  for (const table of ['quote_lines', 'quote_instalments']) await trx.from(table).where('quote_id', quoteId).delete()
  if (rows.length > 0) await trx.table('quote_lines').multiInsert(rows.map((row) => written(row, quoteId)))
  if (instalments.length === 0) return
  await trx.table('quote_instalments').multiInsert(
    instalments.map(({ label, shareBps, dueOn }, index) => ({
      quote_id: quoteId,
      position: index + 1,
      label: label.trim(),
      share_bps: shareBps,
      due_on: dueOn ?? null,
    }))
  )
}

const written = (row: QuoteLineRow, quoteId: number) => ({
  quote_id: quoteId,
  group_label: row.groupLabel,
  is_optional: row.isOptional,
  ...lineColumns(row),
})
