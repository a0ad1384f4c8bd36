import { manyToMany } from '@adonisjs/lucid/orm'
import type { ManyToMany } from '@adonisjs/lucid/types/relations'
import { CustomerSchema } from '#database/schema'
import Activity from '#activities/activity'
import type User from '#identity/user'

export const CUSTOMER_KINDS = {
  company: 'Entreprise ou association',
  public: 'Collectivité ou organisme public',
  person: 'Particulier',
} as const

export type CustomerKind = keyof typeof CUSTOMER_KINDS

/** Who buys. Several activities may know the same customer; each sees its own invoices of them, never another's prices. */
export default class Customer extends CustomerSchema {
  declare kind: CustomerKind

  @manyToMany(() => Activity, { pivotTable: 'activity_customers' })
  declare activities: ManyToMany<typeof Activity>

  static visibleTo(user: User) {
    const query = Customer.query()
    if (user.may('all_activities', 'issue_invoices')) return query
    const known = Activity.visibleTo(user).select('activities.id')
    return query.whereIn('customers.id', (links) => links.from('activity_customers').whereIn('activity_id', known).select('customer_id'))
  }

  get isPerson() {
    return this.kind === 'person'
  }

  get isFrench() {
    return this.country === 'FR'
  }

  get kindLabel() {
    return CUSTOMER_KINDS[this.kind]
  }
}
