import db from '@adonisjs/lucid/services/db'
import { yearOf } from '#core/day'
import type { Transaction } from '#core/transaction'
import type ExpenseClaim from '#purchases/expense_claims/expense_claim'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { mileageBetween, type MileageBand, type Vehicle } from '#purchases/mileage/mileage'
import { mileageScale } from '#purchases/mileage/mileage_scale'

/** The scale runs vehicle by vehicle and year by year (BOI-RSA-BASE-30-50-30-20). */
type Meter = { before: number; bands: MileageBand[] }

/**
 * Gives each trip of a claim its worth: the year's total after it, less the total before it. What is before are the
 * trips of claims approved already, then those above it in this claim; so it is done again on the day of approval.
 */
export async function priceTrips(claim: ExpenseClaim, trx: Transaction) {
  const trips = await ExpenseLine.query({ client: trx })
    .where({ expense_claim_id: claim.id, category: 'mileage' })
    .orderBy('spent_on')
    .orderBy('position')
  const meters = new Map<string, Meter>()
  for (const trip of trips) {
    const key = [yearOf(trip.spentOn), trip.vehicle, trip.fiscalPower, trip.isElectric].join()
    const meter = meters.get(key) ?? (await meterOf(claim.personId, trip, trx))
    const cents = mileageBetween(meter.before, trip.kilometres!, meter.bands, trip)
    meters.set(key, { ...meter, before: meter.before + trip.kilometres! })
    await trip.merge({ netCents: cents, totalCents: cents }).save()
  }
}

async function meterOf(personId: number, trip: ExpenseLine, trx: Transaction): Promise<Meter> {
  const year = yearOf(trip.spentOn)
  const bands = await mileageScale(year, trip.vehicle as Vehicle, trip.fiscalPower!, trx)
  const vehicle = {
    vehicle: trip.vehicle,
    fiscal_power: trip.fiscalPower,
    is_electric: trip.isElectric,
  }
  return { bands, before: await approvedKilometres(personId, year, vehicle, trx) }
}

/** The kilometres already approved in a year for a person, with one vehicle or with all. */
export async function approvedKilometres(
  personId: number,
  year: number,
  vehicle: { vehicle?: string | null; fiscal_power?: number | null; is_electric?: boolean },
  trx?: Transaction
): Promise<number> {
  const [{ total }] = await (trx ?? db)
    .from('expense_lines as l')
    .join('expense_claims as c', 'c.id', 'l.expense_claim_id')
    .where('c.person_id', personId)
    .whereNotNull('c.number')
    .whereBetween('l.spent_on', [`${year}-01-01`, `${year}-12-31`])
    .where(vehicle)
    .sum('l.kilometres as total')
  return Number(total ?? 0)
}
