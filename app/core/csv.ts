/** An amount in cents, written in euros with a decimal comma; any other number as it is. */
type Cell = string | number | { cents: number } | null | undefined

/**
 * A table as spreadsheets in French open it: semicolons, decimal commas, a byte order mark. A text that a spreadsheet would
 * run as a formula is preceded by an apostrophe (OWASP, CSV injection).
 */
export const csvOf = (heads: string[], rows: Cell[][]) => '\uFEFF' + [heads, ...rows].map(csvLine).join('')

export const csvLine = (cells: Cell[]) => cells.map(written).join(';') + '\r\n'

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  if (cell && typeof cell === 'object') return (cell.cents / 100).toFixed(2).replace('.', ',')
  const text = String(cell ?? '')
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
