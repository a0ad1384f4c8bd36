import { shareOf } from '#core/cents'
import { ExpenseLineSchema } from '#database/schema'
import { categoryOf, type ExpenseCategoryName } from '#purchases/expense_claims/expense_categories'
import type { Vehicle } from '#purchases/mileage/mileage'

/** One thing bought or one trip driven for the trade. */
export default class ExpenseLine extends ExpenseLineSchema {
  declare category: ExpenseCategoryName
  declare vehicle: Vehicle | null

  get categoryLabel() {
    return categoryOf(this.category).label
  }

  get account() {
    return categoryOf(this.category).account
  }

  /** What the whole bill was, of which the trade bears its share, in cents. */
  get billedCents() {
    return shareOf(this.totalCents, 10_000, this.shareBps)
  }

  /** The VAT of the bill where it is not its rate's: of several rates, or rounded by the shop. */
  get typedVatCents() {
    const billed = shareOf(this.vatCents, 10_000, this.shareBps)
    return billed === shareOf(this.billedCents, this.vatRateBps, 10_000 + this.vatRateBps) ? undefined : billed
  }

  get isTrip() {
    return this.category === 'mileage'
  }
}
