import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { nextPosition, openClaim, totalClaim } from '#purchases/expense_claims/open_claim'
import { priceTrips } from '#purchases/expense_claims/price_trips'
import type { Vehicle } from '#purchases/mileage/mileage'

export type TripFacts = {
  spentOn: Day
  /** From where to where, and why. */
  label: string
  kilometres: number
  vehicle?: Vehicle
  fiscalPower: number
  isElectric?: boolean
}

/** Writes a trip in an open claim; the year's scale says what it is worth. Throws ClaimHandedIn, MileageScaleMissing. */
export function addTrip(claim: { id: number }, facts: TripFacts, trx?: Transaction): Promise<ExpenseLine> {
  return inTransaction(async (trx_) => {
    const open = await openClaim(claim, trx_)
    const position = await nextPosition(open, trx_)
    const { vehicle = 'car', isElectric = false, ...trip } = facts
    const line = await ExpenseLine.create(
      {
        ...trip,
        vehicle,
        isElectric,
        expenseClaimId: open.id,
        position,
        category: 'mileage',
        netCents: 0,
        totalCents: 0,
      },
      { client: trx_ }
    )
    await priceTrips(open, trx_)
    await totalClaim(open, trx_)
    return line.refresh()
  }, trx)
}
