import type { Day } from '#core/day'
import { credit, debit, type EntryDraft } from '#ledger/entry_draft'
import type Person from '#people/person'
import type ShareMovement from '#people/share_movement'

/** The house's capital, on shared services: what the member owes for it, until they pay. */
export const subscriptionEntry = (movement: ShareMovement, person: Person, sharedServicesId: number): EntryDraft => ({
  journal: 'OD',
  postedOn: movement.movedOn,
  label: `Souscription de ${movement.shares} parts, ${person.fullName}`,
  source: `share_movement:${movement.id}`,
  piece: `Bulletin de souscription ${movement.id}`,
  lines: [
    debit('456200', movement.amountCents, sharedServicesId, person.thirdPartyId),
    credit('101200', movement.amountCents, sharedServicesId),
  ],
})

/** Paid-up capital is apart from capital that is only promised. */
export const paidUpLines = (amountCents: number, sharedServicesId: number) => [
  debit('101200', amountCents, sharedServicesId),
  credit('101300', amountCents, sharedServicesId),
]

/** Capital given back is owed to the former member, and waits to be paid with the other debts. */
export const refundEntry = (movement: ShareMovement, person: Person, sharedServicesId: number, postedOn: Day): EntryDraft => ({
  journal: 'OD',
  postedOn,
  label: `Remboursement de ${-movement.shares} parts, ${person.fullName}`,
  source: `share_movement:${movement.id}`,
  piece: `Remboursement de parts ${movement.id}`,
  lines: [
    debit('101300', -movement.amountCents, sharedServicesId),
    credit('456700', -movement.amountCents, sharedServicesId, person.thirdPartyId),
  ],
})
