import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { halfYearOf } from '#sales/reminders/late_charges'
import LateInterestRate from '#sales/reminders/late_interest_rate'

export class NotAHalfYear extends Refusal {
  constructor() {
    super('Ces taux changent le 1er janvier et le 1er juillet.', 'fromOn')
  }
}

export type RateFacts = { fromOn: Day; legalBps: number; refinancingBps: number; source: string }

/** The rates of a half-year with where they were read; noted again, the last reading holds. Throws NotAHalfYear. */
export function recordLateInterestRate(facts: RateFacts, by: { id: number } | null, trx?: Transaction): Promise<LateInterestRate> {
  if (halfYearOf(facts.fromOn) !== facts.fromOn) throw new NotAHalfYear()

  return inTransaction(async (trx_) => {
    const { fromOn, legalBps, refinancingBps, source } = facts
    const row = { legalBps, refinancingBps, source, recordedById: by?.id ?? null }
    const rate = await LateInterestRate.updateOrCreate({ fromOn }, row, { client: trx_ })
    await recordAudit({ action: 'late_interest_rate_recorded', subject: `late_interest_rate:${rate.id}`, details: { fromOn, legalBps, refinancingBps }, by }, trx_) // prettier-ignore
    return rate
  }, trx)
}
