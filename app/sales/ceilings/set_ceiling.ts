import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import IssuingCeiling from '#sales/ceilings/issuing_ceiling'

/** Trusts the people of an activity with issuing up to an amount, or no more with nothing. Each setting stays as a fact. */
export function setCeiling(
  activityId: number,
  amountCents: number,
  on: Day,
  by: { id: number },
  trx?: Transaction
): Promise<IssuingCeiling> {
  return inTransaction(async (trx_) => {
    const details = { amount_cents: amountCents }
    await recordAudit({ action: 'issuing_ceiling_set', subject: `activity:${activityId}`, details, by }, trx_)
    return IssuingCeiling.create({ activityId, amountCents, setOn: on, setById: by.id }, { client: trx_ })
  }, trx)
}
