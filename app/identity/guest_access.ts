import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type { Role } from '#identity/rights'

export class AccessDatesMissing extends Refusal {}

export type Access = { role: Role; accessFrom?: Day | null; accessUntil?: Day | null }

/** Somebody from outside reads the books for a time that is said beforehand. Throws AccessDatesMissing. */
export function refuseOpenEndedGuest({ role, accessFrom, accessUntil }: Access) {
  if (role === 'auditor' && !accessUntil) throw new AccessDatesMissing('Donnez le dernier jour d’accès de cet invité.', 'accessUntil')
  if (accessFrom && accessUntil && accessUntil < accessFrom)
    throw new AccessDatesMissing('Le dernier jour d’accès vient avant le premier.', 'accessUntil')
}
