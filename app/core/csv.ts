import Papa from 'papaparse'

export type CsvCell = string | number | null | undefined

/** What a spreadsheet would run instead of showing it; a negative amount is only an amount. */
const FORMULA = /^[=+@\t\r]|^-(?!\d+(,\d+)?$)/

/** A table as French spreadsheets open it: semicolons, UTF-8 with its mark, texts that look like a formula made harmless. */
export const toCsv = (head: string[], rows: CsvCell[][]) =>
  `\uFEFF${Papa.unparse([head, ...rows], { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA })}\r\n`

/** Cents as a spreadsheet adds them up: `-1234,50`. */
export const csvCents = (cents: number) =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`

/** The rows of a file that somebody else made, by the names of its first line. */
export const fromCsv = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  })
