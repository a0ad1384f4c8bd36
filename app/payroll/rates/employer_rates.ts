import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'
import type { EmployerRates } from '#payroll/engine/types'
import { payConditions } from '#payroll/rates/pay_conditions'

/** What the rates depend on in this house: its headcount band, and what was notified to its establishment. */
export async function employerRates(trx?: Transaction): Promise<EmployerRates> {
  const { headcountBand, inseeCode } = await payConditions(trx)
  const rows = await (trx ?? db).from('establishment_rates').orderBy('valid_from').orderBy('id')
  return {
    headcountBand,
    inseeCode,
    workAccident: rows.map((row) => ({ validFrom: row.valid_from, rate: row.accident_rate })),
    mobility: rows.map((row) => ({ validFrom: row.valid_from, rate: row.mobility_rate })),
  }
}
