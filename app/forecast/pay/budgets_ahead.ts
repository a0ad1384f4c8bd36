import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { addToPeriod, lastDay, nextPeriod, periodOf, type Period } from '#core/period'
import { balanceIn } from '#activities/account/position'
import type { Transaction } from '#core/transaction'
import { cashForecast } from '#forecast/cash/cash_forecast'
import type { CashRow } from '#forecast/cash/cash_row'
import { balancesOn } from '#ledger/balances'

/** What an activity could spend on pay by the end of a month, nothing being paid before, in cents. */
export type BudgetAhead = { period: Period; balanceCents: number; cashCents: number }

/**
 * Month after month from the first one that is tried, what the account will keep and the cash it will have before its pay: customers who pay, sales to
 * come, less costs, contribution, and the taxes and debts that this money already owes. Pay needs both, as it does today.
 */
export async function budgetsAhead(activityId: number, first: Period, count: number, on: Day, trx?: Transaction): Promise<BudgetAhead[]> {
  const { rows, months, startCents } = await cashForecast(on, activityId, trx)
  const balances = await balancesOn(on, { activityId }, trx)
  const coming = rows.filter((row) => !isTried(row, first))
  const paidBefore = sum(coming.filter(isPay).map(({ cents }) => cents))
  return Array.from({ length: count }, (_, rank) => {
    const period = addToPeriod(first, rank)
    const kept = months.filter((month) => month.period <= period)
    const contribution = coming.filter(({ nature, on: day }) => nature === 'contribution' && periodOf(day) <= period)
    return {
      period,
      balanceCents:
        balanceIn(balances) +
        paidBefore +
        sum(kept.map(({ netCents, materialsCents, costsCents }) => netCents - materialsCents - costsCents)) +
        sum(contribution.map(({ cents }) => cents)),
      cashCents: startCents + sum(coming.filter((row) => counts(row, period)).map(({ cents }) => cents)),
    }
  })
}

const isPay = ({ nature, kind }: CashRow) => kind === 'foreseen' && ['salaries', 'bodies'].includes(nature)

/** Pay that is foreseen from the first month on gives way to what one tries; its contributions leave a month later. */
const isTried = (row: CashRow, first: Period) => isPay(row) && periodOf(row.on) >= (row.nature === 'bodies' ? nextPeriod(first) : first)

/** Debts of today are nobody's to spend, whenever they fall due. */
const isOwed = ({ nature, kind }: CashRow) => kind === 'due' && ['suppliers', 'claims', 'salaries', 'bodies', 'others'].includes(nature)

/** What moves by the end of a month, what is owed already, and the VAT of the month's own return, which leaves after it. */
const counts = (row: CashRow, period: Period) =>
  isOwed(row) || isPay(row) || row.on <= lastDay(row.nature === 'vat' ? nextPeriod(period) : period)
