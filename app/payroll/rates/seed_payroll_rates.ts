import db from '@adonisjs/lucid/services/db'
import { instant } from '#core/instant'
import type { Transaction } from '#core/transaction'
import { forgetRates } from '#payroll/rates/rate_rows'
import { seedRates } from '#payroll/rates/seed_rates'

/**
 * Lays in the database the dated rates that the product comes with. A code and day already known are left alone, unless
 * nobody had confirmed them and a later delivery does: it is then appended.
 */
export async function seedPayrollRates(trx?: Transaction) {
  const client = trx ?? db
  const rows = await client.from('payroll_rates').select('code', 'valid_from', 'is_confirmed')
  const known = new Set(rows.map((row) => `${row.code} ${row.valid_from}`))
  const read = new Set(rows.filter((row) => row.is_confirmed).map((row) => `${row.code} ${row.valid_from}`))
  const missing = seedRates.filter(({ code, validFrom, ...rate }) => !(rate.confirmed ? read : known).has(`${code} ${validFrom}`))
  if (missing.length === 0) return

  await client.table('payroll_rates').multiInsert(
    missing.map(({ code, unit, validFrom, validTo, value, source, checkedOn, confirmed }) => ({
      code,
      unit,
      valid_from: validFrom,
      valid_to: validTo ?? null,
      rate_values: JSON.stringify(value),
      source,
      checked_on: checkedOn,
      checked_by: 'Jeu de taux livré',
      is_confirmed: confirmed,
      created_at: instant(),
    }))
  )
  forgetRates()
}
