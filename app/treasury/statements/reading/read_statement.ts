import { formatCents, sum } from '#core/cents'
import { isDay, type Day } from '#core/day'
import { StatementRefused } from '#treasury/statements/reading/statement_refused'

export type ReadLine = {
  /** Where it stands in the file. */
  at: number
  bookedOn: Day
  valueOn?: Day
  /** Money in is positive, in cents. */
  amountCents: number
  label: string
  counterparty?: string
  /** What the payer or the payee wrote to be recognized. */
  reference?: string
  /** The bank's own name for this line. */
  bankReference?: string
}

export type ReadStatement = {
  at: number
  /** The account as the file names it; a CSV names none. */
  account: string | null
  number?: string
  fromOn: Day
  toOn: Day
  openingCents: number | null
  closingCents: number | null
  lines: ReadLine[]
}

type Read = Omit<ReadStatement, 'fromOn' | 'toOn'> & { fromOn?: Day | null; toOn?: Day | null }

/** Whole, its days known, and what it held after is what it held before with what moved. Throws StatementRefused. */
export function wholeStatement(read: Read): ReadStatement {
  const days = [read.fromOn, read.toOn, ...read.lines.map(({ bookedOn }) => bookedOn)].filter((day) => isDay(day)).sort()
  if (days.length === 0) throw new StatementRefused('Ce relevé ne porte aucune date.', read.at)
  const { openingCents, closingCents } = read
  if (openingCents !== null && closingCents !== null) {
    const reached = openingCents + sum(read.lines.map(({ amountCents }) => amountCents))
    const breaks = `Ce relevé ne tombe pas juste : ${formatCents(openingCents)} et ses mouvements font ${formatCents(reached)}, pas ${formatCents(closingCents)}.`
    if (reached !== closingCents) throw new StatementRefused(breaks, read.at)
  }
  return { ...read, fromOn: days[0]!, toOn: days.at(-1)! }
}

/** Cents of an amount as banks write it, `1 234,56`, `-8.850` or `1,234.56`; null when it is none, or has parts of a cent. */
export function writtenCents(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F€]|EUR$/g, '').replace(/^\u2212/, '-')
  const at = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'))
  const whole = at < 0 ? plain : plain.slice(0, at).replace(/[.,]/g, '')
  const parts = /^(\d*?)0*$/.exec(at < 0 ? '' : plain.slice(at + 1))?.[1]
  const sign = /^-|^\(.*\)$/.test(whole) ? -1 : 1
  const digits = whole.replace(/^[+-]/, '')
  if (!/^\d{1,13}$/.test(digits || '0') || parts === undefined || parts.length > 2 || plain === '') return null
  return sign * (Number(digits || '0') * 100 + Number(parts.padEnd(2, '0'))) || 0
}

export const words = (...texts: (string | null | undefined)[]) => texts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim()
