import db from '@adonisjs/lucid/services/db'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { addToPeriod, periodOf, type Period } from '#core/period'
import type { CodeBook } from '#payroll/declarations/codes/code_book'
import { declaredContracts, declaredPeople, type DeclaredContract, type DeclaredPerson } from '#payroll/declarations/dsn/declared_people'
import type { Payslip as Figures, PayElementCode } from '#payroll/engine/types'
import type { PayState } from '#payroll/payslips/pay_state'

export type LastMonth = {
  period: Period
  paidOn: Day
  grossCents: number
  unemploymentCents: number
  hoursHundredths: number
  number: string
}

/** What France Travail asks of a contract that ended; amounts in cents. */
export type EndOfContractFacts = {
  person: DeclaredPerson
  contract: DeclaredContract
  /** The code that the reason of the end suggests; somebody confirms it. */
  reasonCode: string | null
  /** The last twelve months paid, latest first. */
  months: LastMonth[]
  leavePayoutCents: number
  terminationCents: number
  leaveLeftDays: number
}

const MONTHS = 12

/** Pay of the last twelve months, leave paid out, indemnity: asked of the sealed payslips of a contract. */
export async function endOfContractFacts(contractId: number, book: CodeBook): Promise<EndOfContractFacts> {
  const contract = (await declaredContracts([contractId])).get(contractId)!
  const person = (await declaredPeople([contract.personId])).get(contract.personId)!
  const since = addToPeriod(periodOf(contract.endedOn!), 1 - MONTHS)
  const rows = await db
    .from('payslips as s')
    .join('pay_runs as r', 'r.id', 's.pay_run_id')
    .where('s.contract_id', contractId)
    .where('s.period', '>=', since)
    .whereNotNull('s.sealed_on')
    .whereNull('s.cancelled_on')
    .orderBy('s.period', 'desc')
    .orderBy('s.id', 'desc')
    .select('s.number', 's.period', 's.gross_cents', 's.figures', 's.year_to_date', 'r.paid_on')
  const slips = rows.map((row) => ({ row, figures: JSON.parse(row.figures) as Figures }))
  const paidAs = (code: PayElementCode) =>
    sum(slips.flatMap(({ figures }) => figures.elements.filter((element) => element.code === code).map(({ amountCents }) => amountCents)))
  return {
    person,
    contract,
    reasonCode: contract.endReason && book.find('end_reason', contract.endReason),
    months: slips.map(({ row, figures }) => ({
      number: row.number,
      period: row.period,
      paidOn: row.paid_on,
      grossCents: Number(row.gross_cents),
      unemploymentCents: figures.lines.find(({ code }) => code === 'unemployment')?.baseCents ?? 0,
      hoursHundredths: figures.totals.equivalentHoursHundredths,
    })),
    leavePayoutCents: paidAs('leave_payout'),
    terminationCents: sum(
      slips.flatMap(({ figures }) =>
        figures.rows.filter(({ code }) => code === 'terminationIndemnity').map(({ amountCents }) => amountCents ?? 0)
      )
    ),
    leaveLeftDays: slips.length > 0 ? leaveLeft(JSON.parse(slips[0].row.year_to_date)) : 0,
  }
}

const leaveLeft = ({ leave }: PayState) => leave.acquiredDays - leave.takenDays
