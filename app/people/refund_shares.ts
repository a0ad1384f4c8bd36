import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { shareOf } from '#core/cents'
import { inTransaction, type Transaction } from '#core/transaction'
import { postEntry } from '#ledger/post_entry'
import type Person from '#people/person'
import { refundEntry } from '#people/share_entries'
import { sharedServicesId } from '#people/shared_services_id'
import ShareMovement from '#people/share_movement'
import { sharesOf } from '#people/shares_of'

export class SharesNotHeld extends Refusal {
  constructor(person: Person, shares: number) {
    super(`${person.fullName} détient ${shares} parts : on ne peut pas en rembourser davantage.`, 'shares')
  }
}

/** Capital that a former member is owed, at what they paid for it: it then waits to be paid (456700). Throws SharesNotHeld. */
export function refundShares(
  { person, shares, on }: { person: Person; shares: number; on: Day },
  by: { id: number } | null,
  trx?: Transaction
): Promise<ShareMovement> {
  return inTransaction(async (trx_) => {
    const held = await sharesOf(person.id, on, trx_)
    if (shares <= 0 || shares > held.shares) throw new SharesNotHeld(person, held.shares)

    const amountCents = -shareOf(held.amountCents, shares, held.shares)
    const movement = await ShareMovement.create(
      { personId: person.id, kind: 'refund', movedOn: on, shares: -shares, amountCents },
      { client: trx_ }
    )
    const entry = await postEntry(refundEntry(movement, person, await sharedServicesId(trx_), on), by, trx_)
    return movement.merge({ entryId: entry.id }).save()
  }, trx)
}
