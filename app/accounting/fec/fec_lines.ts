import db from '@adonisjs/lucid/services/db'
import { readRows } from '#core/read_rows'
import { fecLetters, type Letter } from '#accounting/fec/fec_letters'

export const FEC_COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
]

const LINES = `
  SELECT COALESCE(l.carries_id, l.id), l.account, l.third_party_id, l.debit_cents, l.credit_cents, l.currency, l.currency_cents,
    e.number, e.journal, e.posted_on, e.piece, e.piece_on, e.label, e.validated_on
  FROM entries e JOIN entry_lines l ON l.entry_id = e.id
  WHERE e.fiscal_year_id = ? ORDER BY e.number, l.position`

type Row = [
  id: number,
  account: string,
  party: number | null,
  debit: number,
  credit: number,
  currency: string | null,
  currencyCents: number | null,
  number: number,
  journal: string,
  postedOn: string,
  piece: string,
  pieceOn: string,
  label: string,
  validatedOn: string,
]

/** The entries of a fiscal year as FEC text, some thousands of lines at a time in the order of their validation (LPF A47 A-1, VII). */
export async function* fecLines(fiscalYearId: number): AsyncGenerator<string> {
  const letters = await fecLetters(fiscalYearId)
  const labels = {
    journals: labelsOf(await db.from('journals').select('code as key', 'label')),
    accounts: labelsOf(await db.from('accounts').select('number as key', 'label')),
    parties: partiesOf(await db.from('third_parties').select('id', 'code', 'name')),
  }

  yield FEC_COLUMNS.join('\t') + '\r\n'
  for await (const rows of readRows(LINES, [fiscalYearId])) {
    let text = ''
    for (const row of rows as Row[]) text += lineOf(row, labels, row[2] === null ? undefined : letters.of(row[0]))
    yield text
  }
}

type Labels = { journals: Map<string, string>; accounts: Map<string, string>; parties: Map<number, string> }

function lineOf(row: Row, { journals, accounts, parties }: Labels, letter?: Letter) {
  const [, account, party, debit, credit, currency, currencyCents, number, journal, postedOn, piece, pieceOn, label, validatedOn] = row
  const on = plainDay(postedOn)
  const auxiliary = party === null ? '\t' : parties.get(party)
  const [foreign, code] = currency ? [decimal(currencyCents!), currency] : ['', '']
  return (
    `${journal}\t${journals.get(journal)}\t${number}\t${on}\t${account}\t${accounts.get(account)}\t${auxiliary}\t` +
    `${plain(piece)}\t${pieceOn === postedOn ? on : plainDay(pieceOn)}\t${plain(label)}\t${decimal(debit)}\t${decimal(credit)}\t` +
    `${letter ? letter.code : ''}\t${letter ? plainDay(letter.on) : ''}\t` +
    `${validatedOn === postedOn ? on : plainDay(validatedOn)}\t${foreign}\t${code}\r\n`
  )
}

const labelsOf = (rows: { key: string; label: string }[]) => new Map(rows.map(({ key, label }) => [key, plain(label)]))

const partiesOf = (rows: { id: number; code: string; name: string }[]) =>
  new Map(rows.map(({ id, code, name }) => [id, `${plain(code)}\t${plain(name)}`]))

const plainDay = (on: string) => on.slice(0, 4) + on.slice(5, 7) + on.slice(8, 10)

const BREAKS = /[\t|\r\n]/

/** What would be taken for the end of a field or of a line becomes a space. */
const plain = (text: string) => (BREAKS.test(text) ? text.replace(/[\t|\r\n]+/g, ' ') : text).trim()

/** Cents with a decimal comma and no thousands separator. */
function decimal(amount: number | string): string {
  const cents = Number(amount)
  const positive = cents < 0 ? -cents : cents
  const rest = positive % 100
  return `${cents < 0 ? '-' : ''}${(positive - rest) / 100},${rest < 10 ? '0' : ''}${rest}`
}
