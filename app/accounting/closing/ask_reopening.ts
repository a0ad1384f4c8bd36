import PeriodReopening from '#accounting/closing/period_reopening'
import type { Day } from '#core/day'
import { longPeriod, ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'

export class PeriodIsOpen extends Refusal {
  constructor(period: Period) {
    super(`${longPeriod(period)} est ouvert : il n’y a rien à rouvrir.`)
  }
}

export class YearIsClosed extends Refusal {
  constructor(year: number) {
    super(`L’exercice ${year} est clos : il ne se rouvre pas. Corrigez par une écriture de l’exercice en cours.`)
  }
}

export class ReopeningAwaited extends Refusal {
  constructor(period: Period) {
    super(`La réouverture ${ofPeriod(period)} est déjà demandée : elle attend une autre personne.`)
  }
}

/** Asks to open a closed month again, and says why. Throws PeriodIsOpen, YearIsClosed, ReopeningAwaited. */
export function askReopening(period: Period, reason: string, on: Day, by: { id: number }, trx?: Transaction): Promise<PeriodReopening> {
  return inTransaction(async (trx_) => {
    const month = await trx_.from('periods').where({ period }).forUpdate().firstOrFail()
    const year = await trx_.from('fiscal_years').where('id', month.fiscal_year_id).firstOrFail()
    if (!month.closed_on) throw new PeriodIsOpen(period)
    if (year.closed_on) throw new YearIsClosed(year.year)
    const awaited = await undecided(trx_).where({ period }).first()
    if (awaited) throw new ReopeningAwaited(period)

    const was = { wasClosedOn: month.closed_on, wasClosedById: month.closed_by_id }
    return PeriodReopening.create({ period, reason, askedOn: on, askedById: by.id, ...was }, { client: trx_ })
  }, trx)
}

const undecided = (trx: Transaction) => PeriodReopening.query({ client: trx }).whereNull('granted_on').whereNull('declined_on')
