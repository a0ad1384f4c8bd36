import db from '@adonisjs/lucid/services/db'
import { CHART, JOURNALS } from '#database/foundations/chart'
import { seedPayrollRates } from '#payroll/rates/seed_payroll_rates'
import { seedDeclarationCodes } from '#payroll/declarations/codes/seed_declaration_codes'
import { seedFixedParities } from '#sales/currencies/seed_fixed_parities'
import { seedBodyDueRules } from '#third_parties/seed_body_due_rules'
import { LATE_INTEREST_RATES } from '#database/foundations/late_interest_rates'
import { MILEAGE_SCALES } from '#database/foundations/mileage_scales'
import { REMINDER_STEPS } from '#database/foundations/reminder_steps'

/** What every house stands on, whoever it is: chart of accounts, journals, dated rates. Can be laid again. */
export async function layFoundations() {
  await addMissing('accounts', 'number', CHART)
  await addMissing('journals', 'code', JOURNALS)
  await seedPayrollRates()
  await seedDeclarationCodes()
  await seedBodyDueRules()
  await seedFixedParities()
  await addMissing('mileage_scales', 'year', MILEAGE_SCALES)
  await addMissing('late_interest_rates', 'from_on', LATE_INTEREST_RATES)
  if (!(await db.from('reminder_steps').first())) await addMissing('reminder_steps', 'rank', REMINDER_STEPS)
}

async function addMissing(table: string, key: string, rows: Record<string, unknown>[]) {
  const known = new Set((await db.from(table).select(key)).map((row) => row[key]))
  const missing = rows.filter((row) => !known.has(row[key]))
  for (let at = 0; at < missing.length; at += 100) await db.table(table).multiInsert(missing.slice(at, at + 100))
}
