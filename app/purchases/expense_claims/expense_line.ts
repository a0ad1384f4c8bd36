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

  get isTrip() {
    return this.category === 'mileage'
  }
}
