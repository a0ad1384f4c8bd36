import db from '@adonisjs/lucid/services/db'
import { yearOf, type Day } from '#core/day'
import { approvedKilometres } from '#purchases/expense_claims/price_trips'

/** The vehicle of somebody's last trip, so that it is not typed again, and the kilometres already approved in the year. */
export async function lastVehicle(personId: number, on: Day) {
  const last = await db
    .from('expense_lines as l')
    .join('expense_claims as c', 'c.id', 'l.expense_claim_id')
    .where({ 'c.person_id': personId, 'l.category': 'mileage' })
    .orderBy('l.id', 'desc')
    .select('l.vehicle', 'l.fiscal_power', 'l.is_electric')
    .first()
  return {
    vehicle: last?.vehicle ?? 'car',
    fiscalPower: last?.fiscal_power ?? null,
    isElectric: Boolean(last?.is_electric),
    kilometres: last ? await approvedKilometres(personId, yearOf(on), { ...last }) : 0,
  }
}
