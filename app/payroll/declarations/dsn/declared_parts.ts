import { shareOf, sum } from '#core/cents'
import type { HeadcountBand } from '#cooperative/house_facts'
import type { CodeBook } from '#payroll/declarations/codes/code_book'
import type { PaidMonth } from '#payroll/declarations/dsn/pays_of_month'
import { deferredAccount } from '#payroll/engine/line_accounts'
import type { Body, LineCode, PayslipLine } from '#payroll/engine/types'

/** One contribution as a declaration names it, in cents; a reduction is negative. */
export type DeclaredPart = {
  subject: string
  label: string
  body: Body
  code: string | null
  baseCode: string | null
  ctp: string | null
  qualifier: string | null
  baseCents: number
  /** 1e-5; null where the amount is not a base and one rate. */
  rate: number | null
  cents: number
  isConfirmed: boolean
}

/** Common-law contributions of a paid CAPE, that one code of the slip gathers. */
export const CAPE_COMMON: LineCode[] = ['sickness', 'work_accident', 'capped_pension', 'uncapped_pension', 'family', 'csa']

/** What a pay owes each month, line by line, as it is declared; what is owed the next year is left out. */
export function declaredParts(pay: PaidMonth, book: CodeBook, band: HeadcountBand): DeclaredPart[] {
  const lines = pay.figures.lines.flatMap((line) => partsOfLine(line, subjectOf(line.code, band), book))
  if (pay.kind === 'cape') return lines.map((part) => underCape(part, pay.figures.paid, book))
  return [...lines, ...reductionParts(pay, book)]
}

/** Two lines are declared by headcount. */
function subjectOf(code: LineCode, band: HeadcountBand): string {
  const small = band === 'under_11' || band === '11_to_49'
  if (code === 'fnal') return small ? 'fnal_under_50' : 'fnal_50_and_over'
  if (code === 'training') return band === 'under_11' ? 'training_under_11' : 'training_11_and_over'
  return code
}

function partsOfLine(line: PayslipLine, subject: string, book: CodeBook): DeclaredPart[] {
  const cents =
    line.employeeCents + sum(line.ledger.filter((share) => share.liabilityAccount !== deferredAccount).map((share) => share.cents))
  if (cents === 0) return []
  const whole = whatever(subject, line.label, line.body, line.baseCents, cents)
  return shared(whole, rateOf(line, cents), book)
}

/** Each part of the rate is rounded, the part without a rate takes what is left: together they are the line to the cent. */
function shared(whole: DeclaredPart, rate: number | null, book: CodeBook): DeclaredPart[] {
  const parts = book.partsOf('contribution', whole.subject)
  if (parts.length === 0) return [{ ...whole, rate }]
  const rated = parts.map(({ partRate }) => (partRate === null ? null : shareOf(whole.baseCents, partRate, 100_000)))
  const rest = whole.cents - sum(rated.map((cents) => cents ?? 0))
  const restRate = rate === null ? null : rate - sum(parts.map(({ partRate }) => partRate ?? 0))
  return parts.map(({ partRate, label, ...codes }, index) => ({
    ...whole,
    ...codes,
    label: parts.length > 1 ? `${whole.label} (${index + 1})` : whole.label,
    rate: partRate ?? restRate,
    cents: rated[index] ?? rest,
  }))
}

const rateOf = ({ code, ledger, employeeRate, employerRate }: PayslipLine, cents: number) =>
  code === 'health_premium' || ledger.some(({ liabilityAccount }) => liabilityAccount === deferredAccount) || cents === 0
    ? null
    : employeeRate + employerRate

function reductionParts({ figures: { totals } }: Extract<PaidMonth, { kind: 'cesa' }>, book: CodeBook): DeclaredPart[] {
  const { grossCents, reductionUrssafCents, reductionRetirementCents } = totals
  const urssaf = reductionUrssafCents < 0 ? 'reduction_given_back' : 'reduction_urssaf'
  return [
    whatever(urssaf, 'Réduction générale', 'urssaf', grossCents, -reductionUrssafCents),
    whatever('reduction_retirement', 'Réduction générale, retraite', 'retirement', grossCents, -reductionRetirementCents),
  ]
    .filter(({ cents }) => cents !== 0)
    .flatMap((whole) => shared(whole, null, book))
}

/** A CAPE has its own codes on the slip: one for all that is of common law, another for the lump sum of who is not paid. */
function underCape(part: DeclaredPart, isPaid: boolean, book: CodeBook): DeclaredPart {
  const subject = !isPaid ? 'cape_lump_sum' : CAPE_COMMON.includes(part.subject as LineCode) ? 'cape_common' : null
  const [codes] = subject ? book.partsOf('contribution', subject) : []
  return codes ? { ...part, ctp: codes.ctp, qualifier: codes.qualifier } : part
}

const whatever = (subject: string, label: string, body: Body, baseCents: number, cents: number): DeclaredPart => ({
  subject,
  label,
  body,
  code: null,
  baseCode: null,
  ctp: null,
  qualifier: null,
  baseCents,
  rate: null,
  cents,
  isConfirmed: false,
})
