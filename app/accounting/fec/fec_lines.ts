import db from '@adonisjs/lucid/services/db'
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

const PAGE = 4_000

/** The entries of a fiscal year as FEC text, page by page in the order of their validation (LPF A47 A-1, VII). */
export async function* fecLines(fiscalYearId: number): AsyncGenerator<string> {
  yield FEC_COLUMNS.join('\t') + '\r\n'

  const letters = await fecLetters(fiscalYearId)
  const journals = labelsOf(await db.from('journals').select('code as key', 'label'))
  const accounts = labelsOf(await db.from('accounts').select('number as key', 'label'))
  for (let after = 0; ;) {
    const rows = await pageOf(fiscalYearId, after)
    if (rows.length === 0) return
    yield rows.map((row) => lineOf(row, journals, accounts, letters.get(row.id))).join('')
    after = rows.at(-1).number
  }
}

async function pageOf(fiscalYearId: number, after: number) {
  return db
    .from('entries as e')
    .join('entry_lines as l', 'l.entry_id', 'e.id')
    .leftJoin('third_parties as t', 't.id', 'l.third_party_id')
    .where('e.fiscal_year_id', fiscalYearId)
    .whereBetween('e.number', [after + 1, after + PAGE])
    .orderBy('e.number')
    .orderBy('l.position')
    .select('l.id', 'e.journal', 'e.number', 'e.posted_on', 'e.piece', 'e.piece_on', 'e.label', 'e.validated_on')
    .select('l.account', 'l.debit_cents', 'l.credit_cents', 'l.currency', 'l.currency_cents')
    .select('t.code as party', 't.name as party_name')
}

function lineOf(row: any, journals: Map<string, string>, accounts: Map<string, string>, letter?: Letter) {
  return (
    [
      row.journal,
      journals.get(row.journal),
      row.number,
      plainDay(row.posted_on),
      row.account,
      plain(accounts.get(row.account)),
      row.party ?? '',
      plain(row.party_name),
      plain(row.piece),
      plainDay(row.piece_on),
      plain(row.label),
      decimal(row.debit_cents),
      decimal(row.credit_cents),
      letter?.code ?? '',
      letter ? plainDay(letter.on) : '',
      plainDay(row.validated_on),
      row.currency ? decimal(row.currency_cents) : '',
      row.currency ?? '',
    ].join('\t') + '\r\n'
  )
}

const labelsOf = (rows: { key: string; label: string }[]) => new Map(rows.map(({ key, label }) => [key, label]))
const plainDay = (on: string) => on.replaceAll('-', '')
const plain = (text?: string | null) => (text ?? '').replace(/[\t|\r\n]+/g, ' ').trim()

/** Cents with a decimal comma and no thousands separator. */
function decimal(amount: number | string): string {
  const cents = Number(amount)
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}
