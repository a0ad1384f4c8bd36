import db from '@adonisjs/lucid/services/db'
import { splitCents } from '#core/cents'
import type { Day } from '#core/day'
import { firstDay, lastDay, nextPeriod, yearOfPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import type { BooksToday } from '#forecast/cash/books_today'
import type { CashRow } from '#forecast/cash/cash_row'
import { atOnce, dayIn } from '#forecast/cash/expected_days'
import type { Hypothesis } from '#forecast/cash/hypotheses'
import { computePayslip } from '#payroll/engine/compute_payslip'
import { PayRefused } from '#payroll/engine/pay_input'
import type { RateSet } from '#payroll/engine/types'
import { freshYear } from '#payroll/engine/year_to_date'
import { composePay, NOTHING_ASKED } from '#payroll/pay_runs/compose_pay'
import { contractsToPay, type ContractToPay } from '#payroll/pay_runs/contracts_to_pay'
import { reading } from '#payroll/pay_runs/reading'
import type { PayConditions } from '#payroll/rates/pay_conditions'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'
import { withholdingRatesOn } from '#payroll/rates/withholding_rates_on'
import { conditionsOf } from '#payroll/terms/conditions_of'

export type PayAhead = {
  rows: CashRow[]
  /** Why pay is missing, when the rates of the month are. */
  refusal: string | null
}

type MonthCost = { netCents: number; chargesCents: number }

/**
 * The pay of each CESA, month by month: its fixed part, or what the activity says it will pay, by the engine and the rates
 * of the current month on a year that begins. The net leaves on pay day, contributions and tax in the month after.
 */
export async function payAhead(books: BooksToday, hypotheses: Map<number, Hypothesis>): Promise<PayAhead> {
  const client = reading(books.trx)
  const [current] = books.months
  const contracts = (await contractsToPay(current, client)).filter(({ activityId }) => !books.activityId || activityId === books.activityId)
  if (contracts.length === 0) return { rows: [], refusal: null }
  const ids = contracts.map(({ contractId }) => contractId)
  try {
    const rates = await ratesOfMonth(current, client)
    const conditions = await conditionsOf(ids, current, client)
    const taxRates = await withholdingRatesOn(lastDay(current), contracts.map(({ personId }) => personId), client) // prettier-ignore
    const raised = await amendmentsAhead(ids, current, client)
    const made = await payslipsOf(ids, current, client)
    const wished = wishesOf(contracts, hypotheses)
    const rows = contracts.flatMap((contract) => {
      const costOf = memo((cents) => monthCost(contract, cents, conditions.get(contract.contractId)!, taxRates.get(contract.personId) ?? null, rates)) // prettier-ignore
      return books.months.flatMap((period, rank) => {
        if (contract.endedOn && contract.endedOn < firstDay(period)) return []
        const known = rank === 0 ? made.get(contract.contractId) : undefined
        if (known === 'sealed') return []
        const fixed = raised.get(contract.contractId)?.findLast(({ from }) => from <= lastDay(period))?.cents ?? contract.fixedPartCents
        return payRows(books, contract, period, known ?? costOf(wished.get(contract.contractId) ?? fixed))
      })
    })
    return { rows, refusal: null }
  } catch (error) {
    if (error instanceof Refusal) return { rows: [], refusal: error.message }
    throw error
  }
}

function payRows({ on, house }: BooksToday, contract: ContractToPay, period: Period, { netCents, chargesCents }: MonthCost): CashRow[] {
  const row = { activityId: contract.activityId, kind: 'foreseen' } as const
  const rows: CashRow[] = [
    { ...row, nature: 'salaries', on: atOnce(dayIn(period, house.payDay), on), label: contract.personName, cents: -netCents },
    {
      ...row,
      nature: 'bodies',
      on: dayIn(nextPeriod(period), 15),
      label: `Cotisations et impôt, ${contract.personName}`,
      cents: -chargesCents,
    },
  ]
  return rows.filter(({ cents }) => cents !== 0)
}

/** A month like any other: what the person gets, and what the bodies and the tax office do. */
function monthCost(
  contract: ContractToPay,
  grossCents: number,
  conditions: PayConditions,
  withholdingRateBps: number | null,
  rates: RateSet
): MonthCost {
  if (grossCents === 0) return { netCents: 0, chargesCents: 0 }
  const month = { ...contract, fixedPartCents: grossCents, startsOn: firstDay(rates.period), endedOn: null, withholdingRateBps, payAdvanceCents: 0, supplement: false } // prettier-ignore
  try {
    const { totals } = computePayslip(
      composePay(rates.period, month, NOTHING_ASKED, conditions),
      freshYear(yearOfPeriod(rates.period)),
      rates
    )
    return { netCents: totals.netPaidCents, chargesCents: totals.employerCostCents - totals.netPaidCents }
  } catch (error) {
    if (error instanceof PayRefused) return { netCents: grossCents, chargesCents: 0 }
    throw error
  }
}

function memo<T>(work: (cents: number) => T): (cents: number) => T {
  const known = new Map<number, T>()
  return (cents) => {
    if (!known.has(cents)) known.set(cents, work(cents))
    return known.get(cents)!
  }
}

/** What an activity says it will pay, shared between its people as their fixed parts are. */
function wishesOf(contracts: ContractToPay[], hypotheses: Map<number, Hypothesis>): Map<number, number> {
  const wishes = new Map<number, number>()
  for (const [activityId, own] of Map.groupBy(contracts, (contract) => contract.activityId)) {
    const wanted = hypotheses.get(activityId)?.monthlyPayCents
    if (wanted === null || wanted === undefined) continue
    const weights = own.map(({ fixedPartCents }) => fixedPartCents)
    const parts = splitCents(wanted, weights.some(Boolean) ? weights : own.map(() => 1))
    own.forEach(({ contractId, fixedPartCents }, rank) => wishes.set(contractId, Math.max(parts[rank], fixedPartCents)))
  }
  return wishes
}

type Raise = { from: Day; cents: number }

async function amendmentsAhead(contractIds: number[], current: Period, client: ReturnType<typeof reading>): Promise<Map<number, Raise[]>> {
  const rows = await (client ?? db)
    .from('amendments')
    .whereIn('contract_id', contractIds)
    .whereNotNull('fixed_part_cents')
    .where('effective_on', '>', lastDay(current))
    .orderBy('effective_on')
  const raises = new Map<number, Raise[]>()
  for (const row of rows) {
    raises.set(row.contract_id, [...(raises.get(row.contract_id) ?? []), { from: row.effective_on, cents: Number(row.fixed_part_cents) }])
  }
  return raises
}

/** What the current month's run already says: sealed pay stands in the books, prepared pay is taken as it is. */
async function payslipsOf(
  contractIds: number[],
  period: Period,
  client: ReturnType<typeof reading>
): Promise<Map<number, MonthCost | 'sealed'>> {
  const rows = await client
    .from('payslips')
    .whereIn('contract_id', contractIds)
    .where({ period })
    .whereNull('cancelled_on')
    .whereNull('error')
  return new Map(
    rows.map((row) => {
      const netCents = Number(row.net_paid_cents)
      return [row.contract_id, row.sealed_on ? 'sealed' : { netCents, chargesCents: Number(row.employer_cost_cents) - netCents }]
    })
  )
}
