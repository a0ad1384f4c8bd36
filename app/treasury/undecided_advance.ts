import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import TreasuryAdvance from '#treasury/treasury_advance'

export class AdvanceDecided extends Refusal {
  constructor() {
    super('Cette demande d’avance est déjà décidée.')
  }
}

export class OwnAdvance extends Refusal {
  constructor() {
    super('Qui demande une avance, ou en profite, ne la décide pas : demandez à quelqu’un d’autre de la direction.')
  }
}

/** The request as it stands in this transaction, locked, for somebody who neither asked nor profits. Throws AdvanceDecided, OwnAdvance. */
export async function undecidedAdvance(advance: { id: number }, by: Author, trx: Transaction): Promise<TreasuryAdvance> {
  const asked = await TreasuryAdvance.query({ client: trx }).where('id', advance.id).forUpdate().firstOrFail()
  if (!asked.awaitsDecision) throw new AdvanceDecided()
  if (by && (asked.requestedById === by.id || (await profits(asked.activityId, by.id, trx)))) throw new OwnAdvance()
  return asked
}

const profits = (activityId: number, userId: number, trx: Transaction) =>
  trx
    .from('activity_members as m')
    .join('persons as p', 'p.id', 'm.person_id')
    .where({ 'm.activity_id': activityId, 'p.user_id': userId })
    .first()
