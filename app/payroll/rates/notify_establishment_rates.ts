import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import EstablishmentRate from '#payroll/rates/establishment_rate'

type Notified = {
  validFrom: Day
  /** Both in 1e-5: 1.10 % is 1 100. */
  accidentRate: number
  mobilityRate: number
  source: string
}

/** Keeps what the occupational-risk fund and Urssaf notified to the establishment; accidents are notified anew each year. */
export const notifyEstablishmentRates = (notified: Notified, trx?: Transaction) => EstablishmentRate.create(notified, { client: trx })
