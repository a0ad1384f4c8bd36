import Contract from '#contracts/contract'
import Cooperative from '#cooperative/cooperative'
import { longDay, type Day } from '#core/day'
import type { Transaction } from '#core/transaction'

/**
 * What an invoice, a quote or a letter of an activity says while somebody tries it under CAPE: that they benefit from
 * one, the host's name, seat and number, and the contract's term (C. com. R127-3). Null when nobody does.
 */
export async function capeMentionOf(activityId: number, on: Day, trx?: Transaction): Promise<string | null> {
  const contracts = await Contract.query({ client: trx }).where({ activity_id: activityId, kind: 'cape' }).preload('person')
  const capes = contracts.filter((cape) => cape.isInForceOn(on))
  if (capes.length === 0) return null

  const house = await Cooperative.current({ client: trx })
  const host = `${house.name}, ${house.street}, ${house.postcode} ${house.city}, SIREN ${spaced(house.siren)}`
  return capes
    .map(
      (cape) =>
        `${cape.person.fullName} bénéficie d’un contrat d’appui au projet d’entreprise (CAPE, C. com. L127-1) conclu avec ${host}, jusqu’au ${longDay(cape.lastDay!)}.`
    )
    .join(' ')
}

const spaced = (siren: string) => siren.replace(/(\d{3})(?=\d)/g, '$1\u00A0')
