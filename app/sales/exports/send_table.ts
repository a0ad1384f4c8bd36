import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { recordAudit } from '#core/audit_trail'
import { csvLines, type CsvCell } from '#core/csv'
import { ODS, toOds } from '#core/ods'
import { Refusal } from '#core/refusal'
import { sendFile } from '#documents/hand_over'
import type { Page } from '#sales/page_by_key'

/** A list as it leaves for a spreadsheet: what its columns say, and its rows page by page. */
export type SalesTable<Row> = {
  name: string
  heads: string[]
  rowOf: (row: Row) => CsvCell[]
  pageAfter: (after: string | undefined, size: number) => Promise<Page<Row>>
}

export class TooManyRows extends Refusal {
  constructor() {
    super('Cette liste dépasse vingt mille lignes : filtrez-la, ou prenez-la en CSV, qui n’a pas de limite.')
  }
}

const AT_ONCE = 500
const ODS_LIMIT = 20_000

/** Sends a list as CSV, written as it is read, or as ODS; texts that look like a formula stay texts in both. Throws TooManyRows. */
export async function sendTable<Row>(table: SalesTable<Row>, format: 'csv' | 'ods', { auth, response }: HttpContext) {
  const details = { list: table.name, format }
  await recordAudit({ action: 'list_exported', subject: `list:${table.name}`, details, by: auth.user! })
  if (format === 'ods') {
    const rows: CsvCell[][] = []
    for await (const page of pagesOf(table)) {
      rows.push(...page)
      if (rows.length > ODS_LIMIT) throw new TooManyRows()
    }
    return sendFile(response, toOds(table.name, table.heads, rows), { fileName: `${table.name}.ods`, mediaType: ODS, download: true })
  }
  response.header('content-type', 'text/csv; charset=utf-8')
  response.header('content-disposition', `attachment; filename="${table.name}.csv"`)
  response.header('cache-control', 'private, no-store')
  response.header('x-content-type-options', 'nosniff')
  return response.stream(Readable.from(csvOf(table)))
}

async function* csvOf<Row>(table: SalesTable<Row>): AsyncGenerator<string> {
  yield `\uFEFF${csvLines([table.heads])}`
  for await (const page of pagesOf(table)) yield csvLines(page)
}

async function* pagesOf<Row>({ pageAfter, rowOf }: SalesTable<Row>): AsyncGenerator<CsvCell[][]> {
  let after: string | undefined
  do {
    const { rows, next } = await pageAfter(after, AT_ONCE)
    yield rows.map(rowOf)
    after = next ?? undefined
  } while (after)
}
