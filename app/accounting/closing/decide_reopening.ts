import PeriodReopening from '#accounting/closing/period_reopening'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { reopenPeriod } from '#ledger/close_period'

export class AskedByYou extends Refusal {
  constructor() {
    super('Vous avez demandé cette réouverture : une autre personne l’accorde.')
  }
}

export class ReopeningDecided extends Refusal {
  constructor() {
    super('Cette réouverture est déjà décidée.')
  }
}

/** Opens the month again, by somebody else than the one who asked. Throws AskedByYou, ReopeningDecided. */
export function grantReopening(reopening: { id: number }, on: Day, by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const awaited = await awaitedReopening(reopening.id, by, trx_)
    await reopenPeriod(awaited.period, trx_)
    return awaited.merge({ grantedOn: on, grantedById: by.id }).save()
  }, trx)
}

/** Leaves the month closed. Whoever asked may also take it back. Throws ReopeningDecided. */
export function declineReopening(reopening: { id: number }, on: Day, by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const awaited = await awaitedReopening(reopening.id, null, trx_)
    return awaited.merge({ declinedOn: on, declinedById: by.id }).save()
  }, trx)
}

async function awaitedReopening(id: number, by: { id: number } | null, trx: Transaction) {
  const reopening = await PeriodReopening.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
  if (!reopening.isUndecided) throw new ReopeningDecided()
  if (reopening.askedById === by?.id) throw new AskedByYou()
  return reopening
}
