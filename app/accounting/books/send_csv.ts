import type { HttpContext } from '@adonisjs/core/http'
import { toCsv } from '#core/csv'
import { sendFile } from '#documents/hand_over'

/** Sends a table to a spreadsheet, always as a download. */
export const sendCsv = (response: HttpContext['response'], name: string, ...[heads, rows]: Parameters<typeof toCsv>) =>
  sendFile(response, Buffer.from(toCsv(heads, rows)), { fileName: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', download: true })
