import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import ForecastHypothesis from '#forecast/cash/forecast_hypothesis'

export type ExpectedMonths = { monthlySalesCents?: number | null; monthlyCostsCents?: number | null; monthlyPayCents?: number | null }

/** Writes down what an activity expects of each month ahead, in cents before tax; what is left empty is measured on its books. */
export const expectMonths = (activityId: number, expected: ExpectedMonths, on: Day, by: { id: number } | null, trx?: Transaction) =>
  inTransaction(
    (trx_) =>
      ForecastHypothesis.create(
        {
          activityId,
          monthlySalesCents: expected.monthlySalesCents ?? null,
          monthlyCostsCents: expected.monthlyCostsCents ?? null,
          monthlyPayCents: expected.monthlyPayCents ?? null,
          writtenOn: on,
          writtenById: by?.id ?? null,
        },
        { client: trx_ }
      ),
    trx
  )
