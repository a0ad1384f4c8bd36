import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import type { MileageBand, Vehicle } from '#purchases/mileage/mileage'

export class MileageScaleMissing extends Refusal {
  constructor(year: number) {
    super(`Le barème kilométrique de ${year} n’est pas encore dans la maison : demandez-le à la comptabilité avant de compter ces trajets.`)
  }
}

/** The bands of a year's scale for a vehicle: the row of the greatest fiscal power not above its own, or the smallest. */
export async function mileageScale(year: number, vehicle: Vehicle, fiscalPower: number, trx: Transaction): Promise<MileageBand[]> {
  const rows = await trx.from('mileage_scales').where({ year, vehicle }).orderBy('fiscal_power')
  if (rows.length === 0) throw new MileageScaleMissing(year)
  const powers = rows.map((row) => Number(row.fiscal_power))
  const power = Math.max(powers[0], ...powers.filter((known) => known <= fiscalPower))
  return rows
    .filter((row) => row.fiscal_power === power)
    .map((row) => ({
      aboveKm: row.above_km,
      rateMilli: row.rate_milli,
      fixedEuros: row.fixed_euros,
    }))
}
