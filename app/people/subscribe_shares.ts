import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { postEntry } from '#ledger/post_entry'
import { settle } from '#ledger/settle'
import type Person from '#people/person'
import { paidUpLines, subscriptionEntry } from '#people/share_entries'
import { sharedServicesId } from '#people/shared_services_id'
import ShareMovement from '#people/share_movement'

export class SharesMissing extends Refusal {
  constructor() {
    super('Souscrivez au moins une part, pour un montant qui se divise par leur nombre.', 'shares')
  }
}

type Subscription = {
  person: Person
  shares: number
  amountCents: number
  on: Day
  /** The day the money came, by default the same day; null when it is still to come. */
  paidOn?: Day | null
}

/** Somebody takes shares of the capital: what they owe for it, then their payment and the capital paid up. Throws SharesMissing. */
export function subscribeShares(
  { person, shares, amountCents, on, paidOn = on }: Subscription,
  by: { id: number } | null,
  trx?: Transaction
) {
  if (shares <= 0 || amountCents <= 0 || amountCents % shares !== 0) throw new SharesMissing()
  return inTransaction(async (trx_) => {
    const shared = await sharedServicesId(trx_)
    const movement = await ShareMovement.create(
      { personId: person.id, kind: 'subscription', movedOn: on, shares, amountCents },
      { client: trx_ }
    )
    const entry = await postEntry(subscriptionEntry(movement, person, shared), by, trx_)
    await movement.merge({ entryId: entry.id }).save()
    if (paidOn) await payShares({ movement, on: paidOn }, by, trx_)
    return movement
  }, trx)
}

/** The member pays the shares they subscribed: money in, capital paid up. */
export function payShares({ movement, on }: { movement: ShareMovement; on: Day }, by: { id: number } | null, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const shared = await sharedServicesId(trx_)
    const owed = await trx_.from('entry_lines').where({ entry_id: movement.entryId, account: '456200' }).firstOrFail()
    return settle(
      {
        items: [{ lineId: owed.id, amountCents: movement.amountCents }],
        on,
        label: `Versement de ${movement.shares} parts`,
        piece: `Bulletin de souscription ${movement.id}`,
        source: `share_movement:${movement.id}`,
        more: paidUpLines(movement.amountCents, shared),
      },
      by,
      trx_
    )
  }, trx)
}
