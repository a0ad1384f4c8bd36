import Papa from 'papaparse'

/** An amount in cents is written in euros with a decimal comma; any other number as it is. */
export type CsvCell = string | number | { cents: number } | null | undefined

/** What a spreadsheet would run instead of showing it; a negative amount is only an amount (OWASP, CSV injection). */
const FORMULA = /^[=+@\t\r]|^-(?!\d+(,\d+)?$)/

/** A table as French spreadsheets open it: semicolons, UTF-8 with its mark, texts that look like a formula made harmless. */
export const toCsv = (head: string[], rows: CsvCell[][]) => `\uFEFF${csvLines([head, ...rows])}`

/** More lines of the same table, for what is written as it comes. */
export const csvLines = (rows: CsvCell[][]) =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => row.map(written)),
        { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA }
      )}\r\n`

const written = (cell: CsvCell) => (cell && typeof cell === 'object' ? csvCents(cell.cents) : cell)

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

/** The rows of a file without knowing its head nor its separator; where a quote was left open, if one was. */
export function csvRows(text: string): { rows: string[][]; broken: number | null } {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimitersToGuess: [';', '\t', ',', '|'] })
  const unclosed = errors.find(({ type }) => type === 'Quotes')
  return { rows: data, broken: unclosed ? (unclosed.row ?? 0) + 1 : null }
}
