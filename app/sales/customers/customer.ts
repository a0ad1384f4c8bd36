import { hasMany, manyToMany } from '@adonisjs/lucid/orm'
import type { HasMany, ManyToMany } from '@adonisjs/lucid/types/relations'
import { CustomerSchema } from '#database/schema'
import Activity from '#activities/activity'
import type User from '#identity/user'
import CustomerContact from '#sales/customers/customer_contact'

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

  @hasMany(() => CustomerContact, { onQuery: (contacts) => contacts.orderBy('id') })
  declare contacts: HasMany<typeof CustomerContact>

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

  /** Where it is delivered, in one line; null when it is where it is invoiced. */
  get deliveryPlace() {
    const { deliveryName, deliveryStreet, deliveryPostcode, deliveryCity } = this
    return [deliveryName, deliveryStreet, [deliveryPostcode, deliveryCity].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null
  }

  get termLabel() {
    if (this.paymentTermDays === null) return this.termEndsMonth ? 'celui de la coopérative, fin de mois' : 'celui de la coopérative'
    if (this.paymentTermDays === 0) return this.termEndsMonth ? 'fin de mois' : 'à réception'
    return `${this.paymentTermDays} jours${this.termEndsMonth ? ', fin de mois' : ''}`
  }

  get kindLabel() {
    return CUSTOMER_KINDS[this.kind]
  }
}
