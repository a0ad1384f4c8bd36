import { decoded } from '#core/decoded'
import { csvRows } from '#core/csv'
import { isDay, type Day } from '#core/day'
import { plainWords } from '#core/words'
import { StatementRefused } from '#treasury/statements/reading/statement_refused'
import { wholeStatement, words, writtenCents, type ReadLine, type ReadStatement } from '#treasury/statements/reading/read_statement'

/** Which column of a CSV says what, by the names of its head. */
export type CsvColumns = {
  bookedOn: string
  label: string
  amount?: string | null
  debit?: string | null
  credit?: string | null
  valueOn?: string | null
  counterparty?: string | null
  reference?: string | null
  balance?: string | null
  currency?: string | null
}

export type CsvTable = { head: string[]; rows: { at: number; cells: string[] }[] }

export class ColumnsUnclear extends StatementRefused {
  constructor() {
    super('Dites quelle colonne porte le montant, ou lesquelles portent le débit et le crédit.')
    this.field = 'amount'
  }
}

/** The table in the file: banks put their name and a balance above it, so its head is the row that a dated one follows. Throws StatementRefused. */
export function csvTable(bytes: Uint8Array): CsvTable {
  const { rows, broken } = csvRows(decoded(bytes))
  if (broken !== null) throw new StatementRefused('Un guillemet n’est pas fermé : le fichier est abîmé ou tronqué.', broken)
  const filled = rows
    .map((cells, index) => ({ at: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean))
  const first = filled.findIndex(({ cells }) => cells.length > 2 && cells.some((cell) => dayIn(cell)))
  if (first < 1) throw new StatementRefused('Ce CSV n’a pas de tableau lisible : une ligne de titres, puis des lignes datées.')
  const head = filled[first - 1].cells
  const body = filled.slice(first)
  const short = body.find(({ cells }) => cells.length < head.length && cells.length !== head.filter(Boolean).length)
  if (short)
    throw new StatementRefused(
      `Cette ligne a ${short.cells.length} cellules et non ${head.length} : le fichier est abîmé ou tronqué.`,
      short.at
    )
  return { head, rows: body }
}

/** The columns of a head that say what they are. */
export function guessedColumns({ head }: CsvTable): Partial<CsvColumns> {
  const named = (pattern: RegExp, ...but: (string | undefined)[]) =>
    head.find((name) => pattern.test(plainWords(name)) && !but.includes(name))
  const valueOn = named(/valeur/)
  const bookedOn = named(/date.*(oper|compta|ecrit)|^date$|^jour/, valueOn) ?? named(/date/, valueOn)
  const debit = named(/debit/)
  const credit = named(/credit/)
  return {
    bookedOn,
    valueOn,
    debit: credit && debit,
    credit: debit && credit,
    amount: debit && credit ? undefined : named(/montant|amount|somme/),
    label: named(/libelle|intitule|label|designation|operation|detail/, bookedOn, valueOn),
    counterparty: named(/tiers|contrepartie|emetteur|beneficiaire|nom/),
    reference: named(/^ref|reference/),
    balance: named(/solde|balance/),
    currency: named(/devise|currency/),
  }
}

/** Whether a file has all the columns that were chosen for an earlier one. */
export const fits = (columns: CsvColumns, { head }: CsvTable) => Object.values(columns).every((name) => !name || head.includes(name))

/** The one statement of a CSV. A column of balances is believed only if they follow from one another. Throws ColumnsUnclear, StatementRefused. */
export function readCsv(table: CsvTable, columns: CsvColumns): ReadStatement {
  if (!columns.amount && !(columns.debit && columns.credit)) throw new ColumnsUnclear()
  const missing = Object.values(columns).find((name) => name && !table.head.includes(name))
  if (missing) throw new StatementRefused(`La colonne « ${missing} » n’est pas dans ce fichier.`)
  const said = (cells: string[], name: string | null | undefined) => (name ? cells[table.head.indexOf(name)] : '') ?? ''
  const lines = table.rows.map(({ at, cells }) => readRow(at, (name) => said(cells, columns[name]), columns))
  const balances = columns.balance ? table.rows.map(({ at, cells }) => balanceOf(said(cells, columns.balance), at)) : []
  return wholeStatement({ at: table.rows[0].at, account: null, lines, ...foot(lines, balances) })
}

function readRow(at: number, said: (name: keyof CsvColumns) => string, columns: CsvColumns): ReadLine {
  const bookedOn = dayIn(said('bookedOn'))
  if (!bookedOn) throw new StatementRefused(`« ${said('bookedOn').slice(0, 20)} » n’est pas une date.`, at)
  const currency = said('currency').toUpperCase()
  if (currency && !['EUR', 'EURO', 'EUROS', '€'].includes(currency))
    throw new StatementRefused(`Ce mouvement est en ${currency.slice(0, 3)} : les comptes de la maison sont en euros.`, at)
  return {
    at,
    bookedOn,
    valueOn: dayIn(said('valueOn')) ?? undefined,
    amountCents: columns.amount
      ? read(said('amount'), at)
      : Math.abs(read(said('credit') || '0', at)) - Math.abs(read(said('debit') || '0', at)),
    label: words(said('label')) || words(said('counterparty')) || 'Mouvement sans libellé',
    counterparty: words(said('counterparty')) || undefined,
    reference: words(said('reference')) || undefined,
  }
}

function read(text: string, at: number): number {
  const cents = writtenCents(text)
  if (cents === null) throw new StatementRefused(`Le montant « ${text.slice(0, 20)} » ne se lit pas.`, at)
  return cents
}

const balanceOf = (text: string, at: number) => read(text, at)

/** The balances before and after, when each row's follows from its neighbour's: oldest first, or latest first. */
function foot(lines: ReadLine[], balances: number[]): Pick<ReadStatement, 'openingCents' | 'closingCents'> {
  if (balances.length === 0) return { openingCents: null, closingCents: null }
  const rising = lines.findIndex((line, index) => index > 0 && balances[index] !== balances[index - 1] + line.amountCents)
  const falling = lines.findIndex((line, index) => index + 1 < lines.length && balances[index] !== balances[index + 1] + line.amountCents)
  if (rising !== -1 && falling !== -1)
    throw new StatementRefused('Le solde de cette ligne ne suit pas de celui de sa voisine.', lines[Math.max(rising, falling)].at)
  const [first, last] = rising === -1 ? [0, lines.length - 1] : [lines.length - 1, 0]
  return { openingCents: balances[first] - lines[first].amountCents, closingCents: balances[last] }
}

/** `03/11/2026`, `03-11-26`, `03.11.2026`, `2026-11-03`, with or without an hour after it. */
function dayIn(text: string): Day | null {
  const french = /^(\d{2})[/.-](\d{2})[/.-](\d{4}|\d{2})\b/.exec(text)
  const day = french ? `${french[3].padStart(4, '20')}-${french[2]}-${french[1]}` : text.slice(0, 10)
  return isDay(day) ? day : null
}
