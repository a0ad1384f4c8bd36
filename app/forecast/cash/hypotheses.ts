import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'

/** Each month, in cents: null leaves it to what the books measure, or to what the contract says. */
export type Hypothesis = {
  monthlySalesCents: number | null
  monthlyCostsCents: number | null
  /** Gross, for everybody of the activity. */
  monthlyPayCents: number | null
  writtenOn: Day
}

/** What each activity last wrote of its months ahead. */
export async function hypotheses(on: Day, activityId?: number, trx?: Transaction): Promise<Map<number, Hypothesis>> {
  const query = (trx ?? db).from('forecast_hypotheses').where('written_on', '<=', on).orderBy('id')
  if (activityId) query.where('activity_id', activityId)
  const cents = (value: unknown) => (value === null ? null : Number(value))
  return new Map(
    (await query).map((row) => [
      row.activity_id,
      {
        monthlySalesCents: cents(row.monthly_sales_cents),
        monthlyCostsCents: cents(row.monthly_costs_cents),
        monthlyPayCents: cents(row.monthly_pay_cents),
        writtenOn: row.written_on,
      },
    ])
  )
}
