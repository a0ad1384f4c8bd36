import { insertRow } from '#core/insert_row'
import { periodsBetween } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'

/** Opens a calendar year and its twelve months; does nothing when it is open already. */
export function openFiscalYear(year: number, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const known = await trx_.from('fiscal_years').where({ year }).first()
    if (known) return Number(known.id)

    const facts = { year, starts_on: `${year}-01-01`, ends_on: `${year}-12-31` }
    const fiscalYearId = await insertRow('fiscal_years', facts, trx_)
    const periods = periodsBetween(`${year}-01`, `${year}-12`)
    await trx_.table('periods').multiInsert(periods.map((period) => ({ period, fiscal_year_id: fiscalYearId })))
    return fiscalYearId
  }, trx)
}
