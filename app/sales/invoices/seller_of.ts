import type Activity from '#activities/activity'
import type Cooperative from '#cooperative/cooperative'
import { houseOf } from '#documents/house_of'
import type { Seller } from '#documents/invoice_facts'
import type { Brand } from '#documents/logo'

export type SellerFacts = {
  house: Cooperative
  activity: Activity
  /** How the house and the trade name look, when they said. */
  looks?: { house?: Brand; trade?: Brand }
  people: { name: string; email?: string | null; phone?: string | null }[]
}

/** The cooperative is the one seller; the brand is the activity's, the contact the person who runs it (XP Z12-014, UC1). */
export const sellerOf = ({ house, activity, people, looks }: SellerFacts): Seller => ({
  ...houseOf(house),
  iban: house.iban ?? undefined,
  bic: house.bic ?? undefined,
  tradeName: activity.isSharedServices ? undefined : activity.tradeName,
  ...(looks?.house && { brand: looks.house }),
  ...(looks?.trade && !activity.isSharedServices && { tradeBrand: looks.trade }),
  person: people.length > 0 ? personOf(people) : undefined,
})

const personOf = (people: SellerFacts['people']) => ({
  name: people.map(({ name }) => name).join(' et '),
  email: people[0].email ?? undefined,
  phone: people[0].phone ?? undefined,
})
