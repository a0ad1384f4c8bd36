import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { carryOpenings } from '#ledger/carry_openings'
import type { Author } from '#ledger/entry_draft'

export class MonthsStillOpen extends Refusal {
  constructor(year: number) {
    super(`L’exercice ${year} a encore des mois ouverts : closez-les d’abord, dans l’ordre.`)
  }
}

/** Closes a year whose months are closed, and carries to the next what its closing changed. */
export function closeFiscalYear(year: number, on: Day, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const fiscalYear = await trx_.from('fiscal_years').where({ year }).firstOrFail()
    const open = await trx_
      .from('periods')
      .where('fiscal_year_id', fiscalYear.id)
      .whereNull('closed_on')
      .whereExists((entries) => entries.from('entries').whereColumn('entries.period', 'periods.period'))
      .first()
    if (open) throw new MonthsStillOpen(year)

    await trx_
      .from('periods')
      .where('fiscal_year_id', fiscalYear.id)
      .whereNull('closed_on')
      .update({ closed_on: on, closed_by_id: by?.id ?? null })
    const opening = await carryOpenings(year + 1, on, by, trx_)
    await trx_
      .from('fiscal_years')
      .where({ year })
      .whereNull('closed_on')
      .update({ closed_on: on, closed_by_id: by?.id ?? null })
    return opening
  }, trx)
}
