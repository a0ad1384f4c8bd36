import { isDay, type Day } from '#core/day'
import { StatementRefused } from '#treasury/statements/reading/statement_refused'
import { wholeStatement, words, type ReadLine, type ReadStatement } from '#treasury/statements/reading/read_statement'

const WIDTH = 120

/** The last digit says the sign: `{A…I` for 0 to 9 in credit, `}J…R` in debit. */
const CREDIT = '{ABCDEFGHI'
const DEBIT = '}JKLMNOPQR'

type Open = { at: number; key: string; account: string; openingCents: number; fromOn: Day | null; lines: ReadLine[] }

export const looksLikeCfonb120 = (text: string) => /^\s*0[145]\d{5}.{4}\d{5}[A-Z ]{3}/.test(text)

/** Statements of CFONB 120, as French banks have sent them since 1985: 01 opens, 04 moves, 05 explains, 07 closes. Throws StatementRefused. */
export function readCfonb120(bytes: Uint8Array): ReadStatement[] {
  const statements: ReadStatement[] = []
  let open: Open | null = null
  for (const { record, at } of records(Buffer.from(bytes).toString('latin1'))) {
    const kind = record.slice(0, 2)
    if (kind === '01') {
      if (open) throw new StatementRefused('Un nouveau relevé commence avant que le précédent soit fini (enregistrement 07).', at)
      open = opened(record, at)
    } else if (!open) throw new StatementRefused(`Cet enregistrement ${kind} n’appartient à aucun relevé.`, at)
    else if (kind === '04') open.lines.push(moved(record, at))
    else if (kind === '05') explain(open.lines.at(-1), record, at)
    else if (kind === '07') {
      statements.push(closed(open, record, at))
      open = null
    } else throw new StatementRefused(`L’enregistrement ${kind} n’existe pas en CFONB 120.`, at)
  }
  if (open) throw new StatementRefused('Ce fichier s’arrête avant la fin de son dernier relevé (enregistrement 07).', open.at)
  if (statements.length === 0) throw new StatementRefused('Ce fichier ne contient aucun relevé.')
  return statements
}

/** One a line, or one after the other without line ends. */
function records(text: string) {
  const isSolid = !/[\r\n]/.test(text.trim()) && text.length > WIDTH
  const lines = isSolid ? (text.match(/.{1,120}/g) ?? []) : text.split(/\r?\n/)
  return lines.flatMap((record, index) => {
    const at = index + 1
    if (record.trim() === '' || record === '\x1A') return []
    if (record.length !== WIDTH)
      throw new StatementRefused(`Cette ligne a ${record.length} caractères et non 120 : le fichier est abîmé ou tronqué.`, at)
    return [{ record, at }]
  })
}

function opened(record: string, at: number): Open {
  refuseOtherCurrency(record, at)
  const account = words(record.slice(2, 7) + record.slice(11, 16) + record.slice(21, 32))
  return { at, key: record.slice(21, 32), account, openingCents: cents(record, at), fromOn: dayOf(record.slice(34, 40)), lines: [] }
}

function closed({ key, ...open }: Open, record: string, at: number): ReadStatement {
  if (record.slice(21, 32) !== key) throw new StatementRefused('Cet enregistrement 07 est celui d’un autre compte.', at)
  return wholeStatement({ ...open, at, closingCents: cents(record, at), toOn: dayOf(record.slice(34, 40)) })
}

function moved(record: string, at: number): ReadLine {
  refuseOtherCurrency(record, at)
  const bookedOn = dayOf(record.slice(34, 40))
  if (!bookedOn) throw new StatementRefused(`« ${record.slice(34, 40)} » n’est pas une date (jjmmaa).`, at)
  return {
    at,
    bookedOn,
    valueOn: dayOf(record.slice(42, 48)) ?? undefined,
    amountCents: cents(record, at),
    label: words(record.slice(48, 79)) || 'Mouvement sans libellé',
    reference: words(record.slice(81, 88).replace(/^0+$/, ''), record.slice(104, 120)) || undefined,
  }
}

/** What a bank adds under a movement: more words (LIB), who paid (NPY) or was paid (NBE), the payer's reference (RCN). */
function explain(line: ReadLine | undefined, record: string, at: number) {
  if (!line) throw new StatementRefused('Cet enregistrement 05 explique un mouvement 04 qui n’est pas là.', at)
  const [qualifier, text] = [record.slice(45, 48), words(record.slice(48, 118))]
  if (qualifier === 'NPY' || qualifier === 'NBE') line.counterparty ??= text
  else if (qualifier === 'RCN' || qualifier === 'REF') line.reference = words(line.reference, text)
  else if (text !== '') line.label = words(line.label, text)
}

function refuseOtherCurrency(record: string, at: number) {
  const currency = record.slice(16, 19)
  if (currency !== 'EUR')
    throw new StatementRefused(`Ce relevé est en ${words(currency) || 'devise inconnue'} : les comptes de la maison sont en euros.`, at)
}

function cents(record: string, at: number): number {
  const text = record.slice(90, 104)
  const [credit, debit] = [CREDIT.indexOf(text[13]), DEBIT.indexOf(text[13])]
  const decimals = Number(record[19])
  if (!/^\d{13}$/.test(text.slice(0, 13)) || Math.max(credit, debit) < 0 || decimals !== 2)
    throw new StatementRefused(`Le montant « ${text.trim()} » ne se lit pas.`, at)
  return Number(text.slice(0, 13) + Math.max(credit, debit)) * (debit >= 0 ? -1 : 1) || 0
}

const dayOf = (text: string): Day | null => {
  const day = `20${text.slice(4)}-${text.slice(2, 4)}-${text.slice(0, 2)}`
  return isDay(day) ? day : null
}
