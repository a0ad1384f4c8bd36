import { inTransaction, type Transaction } from '#core/transaction'
import type { TripFacts } from '#purchases/expense_claims/add_trip'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { openClaim, totalClaim } from '#purchases/expense_claims/open_claim'
import { priceTrips } from '#purchases/expense_claims/price_trips'

/** Corrects a trip of an open claim; the scale says again what each is worth. Throws ClaimHandedIn, MileageScaleMissing. */
export function changeTrip(line: ExpenseLine, facts: TripFacts, trx?: Transaction): Promise<ExpenseLine> {
  return inTransaction(async (trx_) => {
    const open = await openClaim({ id: line.expenseClaimId }, trx_)
    const corrected = await ExpenseLine.findOrFail(line.id, { client: trx_ })
    const { vehicle = 'car', isElectric = false, ...trip } = facts
    await corrected.merge({ ...trip, vehicle, isElectric }).save()
    await priceTrips(open, trx_)
    await totalClaim(open, trx_)
    return corrected.refresh()
  }, trx)
}
