import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import { ExpenseClaimSchema } from '#database/schema'
import User from '#identity/user'
import Person from '#people/person'
import ExpenseLine from '#purchases/expense_claims/expense_line'

/** What a person spent for an activity in a month and asks back. Reimbursed or not: ask the ledger. */
export default class ExpenseClaim extends ExpenseClaimSchema {
  @belongsTo(() => Person)
  declare person: BelongsTo<typeof Person>

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  @belongsTo(() => User, { foreignKey: 'approvedById' })
  declare approvedBy: BelongsTo<typeof User>

  @hasMany(() => ExpenseLine, { onQuery: (lines) => lines.orderBy('spent_on').orderBy('position') })
  declare lines: HasMany<typeof ExpenseLine>

  /** One's own claims; every claim that was handed in for those who approve or read the books. */
  static visibleTo(user: User) {
    return ExpenseClaim.query().where((claims) => {
      claims.whereIn('person_id', personsOf(user))
      if (user.may('approve_expenses', 'books', 'books_readonly')) claims.orWhereNotNull('submitted_on')
    })
  }

  /** One's own: to write, to hand in, to waive. */
  static ownedBy(user: User) {
    return ExpenseClaim.query().whereIn('person_id', personsOf(user))
  }

  get isApproved() {
    return Boolean(this.number)
  }

  get isSubmitted() {
    return Boolean(this.submittedOn) && !this.isApproved
  }

  /** Its lines may still change. */
  get isOpen() {
    return !this.submittedOn && !this.isApproved
  }

  get source() {
    return `expense_claim:${this.id}`
  }
}

const personsOf = (user: User) => Person.query().where('user_id', user.id).select('id')
