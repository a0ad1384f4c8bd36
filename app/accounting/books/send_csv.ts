import type { HttpContext } from '@adonisjs/core/http'
import { csvOf } from '#core/csv'
import { sendFile } from '#documents/hand_over'

/** Sends a table to a spreadsheet, always as a download. */
export const sendCsv = (response: HttpContext['response'], name: string, ...[heads, rows]: Parameters<typeof csvOf>) =>
  sendFile(response, Buffer.from(csvOf(heads, rows)), { fileName: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', download: true })
