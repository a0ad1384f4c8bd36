import db from '@adonisjs/lucid/services/db'
import { shareOf, sum } from '#core/cents'
import type { Day } from '#core/day'
import { addToPeriod, periodOf, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { durationOf } from '#contracts/duration'
import type { Payslip } from '#payroll/engine/types'

export type LegalIndemnity = {
  cents: number
  /** Months of the CESA, and days beyond them. */
  months: number
  days: number
  referenceCents: number
  basis: 'twelve_months' | 'three_months'
}

/**
 * The legal minimum of a conventional termination: a quarter of a month's pay a year up to ten years, a third beyond, in
 * proportion of the months (C. trav. L1237-13, R1234-1, R1234-2), from eight months of seniority (L1234-9). The pay is the
 * better of the last twelve months and the last three, an annual variable part counted for its share (R1234-4).
 * What was paid before these books is not known here: the average is that of the payslips there are.
 */
export async function legalIndemnity(
  { id, startsOn }: { id: number; startsOn: Day },
  lastDayOn: Day,
  trx?: Transaction
): Promise<LegalIndemnity> {
  const { months, days } = durationOf(startsOn, lastDayOn)
  const pays = await paysBefore(id, periodOf(lastDayOn), trx)
  const { referenceCents, basis } = referencePay(pays)
  if (months < 8) return { cents: 0, months, days, referenceCents, basis }

  const perYear = (count: number, part: number) => shareOf(referenceCents, count, 12 * part)
  const cents = perYear(Math.min(months, 120), 4) + perYear(Math.max(0, months - 120), 3)
  return { cents, months, days, referenceCents, basis }
}

type Pay = { period: Period; grossCents: number; annualCents: number }

async function paysBefore(contractId: number, period: Period, trx?: Transaction): Promise<Pay[]> {
  const rows = await (trx ?? db)
    .from('payslips')
    .where('contract_id', contractId)
    .whereNotNull('sealed_on')
    .whereNull('cancelled_on')
    .where('period', '<', period)
    .where('period', '>=', addToPeriod(period, -12))
    .orderBy('period', 'desc')
    .select('period', 'gross_cents', 'figures')
  const months = new Map<Period, Pay>()
  for (const row of rows) {
    const { elements } = JSON.parse(row.figures) as Payslip
    const annualCents = sum(elements.filter(({ code }) => code === 'variable_balance').map(({ amountCents }) => amountCents))
    const known = months.get(row.period) ?? { period: row.period, grossCents: 0, annualCents: 0 }
    months.set(row.period, {
      period: row.period,
      grossCents: known.grossCents + Number(row.gross_cents) - annualCents,
      annualCents: known.annualCents + annualCents,
    })
  }
  return [...months.values()]
}

function referencePay(pays: Pay[]): Pick<LegalIndemnity, 'referenceCents' | 'basis'> {
  const average = (some: Pay[]) => shareOf(sum(some.map(({ grossCents }) => grossCents)), 1, some.length)
  const annual = shareOf(sum(pays.map(({ annualCents }) => annualCents)), 1, 12)
  const [year, quarter] = [average(pays) + annual, average(pays.slice(0, 3)) + annual]
  return quarter > year ? { referenceCents: quarter, basis: 'three_months' } : { referenceCents: year, basis: 'twelve_months' }
}
