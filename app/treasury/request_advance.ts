import type { Day } from '#core/day'
import type { Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { assertUnderCeiling } from '#treasury/advance_ceiling'
import TreasuryAdvance from '#treasury/treasury_advance'

export type AdvanceFacts = {
  activityId: number
  amountCents: number
  instalmentCents: number
  /** The month of the first instalment. */
  firstInstalment: Period
  reason: string
}

export class InstalmentTooLarge extends Refusal {
  constructor() {
    super('Une mensualité ne dépasse pas l’avance, et n’est pas nulle.', 'instalmentCents')
  }
}

export class InstalmentsTooLong extends Refusal {
  constructor() {
    super(`Une avance se rend en ${LONGEST_MONTHS} mois au plus\u00A0: augmentez la mensualité.`, 'instalmentCents')
  }
}

const LONGEST_MONTHS = 60

export class AdvanceToTheHouse extends Refusal {
  constructor() {
    super('Les services mutualisés avancent la trésorerie : ils n’en reçoivent pas.', 'activityId')
  }
}

/** Asks the house for an advance; somebody else decides. Throws InstalmentTooLarge, InstalmentsTooLong, AdvanceToTheHouse, AdvanceAboveCeiling. */
export function requestAdvance(facts: AdvanceFacts, on: Day, by: Author, trx?: Transaction): Promise<TreasuryAdvance> {
  return inTransaction(async (trx_) => {
    await assertSound(facts, trx_)
    await assertUnderCeiling(facts, on, trx_)
    return TreasuryAdvance.create({ ...facts, requestedOn: on, requestedById: by?.id ?? null }, { client: trx_ })
  }, trx)
}

export async function assertSound({ activityId, amountCents, instalmentCents }: AdvanceFacts, trx: Transaction) {
  if (instalmentCents <= 0 || instalmentCents > amountCents) throw new InstalmentTooLarge()
  if (amountCents > LONGEST_MONTHS * instalmentCents) throw new InstalmentsTooLong()
  const activity = await trx.from('activities').where('id', activityId).firstOrFail()
  if (activity.is_shared_services) throw new AdvanceToTheHouse()
}
