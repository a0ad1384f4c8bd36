import ContributionExemption from '#activities/exemptions/contribution_exemption'
import { AlreadyExempt, ExemptionEndsFirst, ExemptionTooLate } from '#activities/exemptions/exemption_refusals'
import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import type { Period } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'

export type ExemptionFacts = {
  activityId: number
  covers: ContributionExemption['covers']
  fromPeriod: Period
  /** None: until somebody ends it. */
  untilPeriod?: Period | null
  reason: string
}

/** Spares an activity its contribution, or its minimum, for months to come. Throws ExemptionEndsFirst, ExemptionTooLate, AlreadyExempt. */
export function grantExemption(facts: ExemptionFacts, on: Day, by: { id: number }, trx?: Transaction): Promise<ContributionExemption> {
  const { activityId, fromPeriod, untilPeriod = null } = facts
  if (untilPeriod && untilPeriod < fromPeriod) throw new ExemptionEndsFirst()

  return inTransaction(async (trx_) => {
    await trx_.from('activities').where('id', activityId).forUpdate()
    const posted = await lastPosted(trx_)
    if (posted && fromPeriod <= posted) throw new ExemptionTooLate(posted)
    const known = await ContributionExemption.query({ client: trx_ }).where('activity_id', activityId)
    const met = known.find((one) => one.fromPeriod <= (untilPeriod ?? '9999-12') && (one.untilPeriod ?? '9999-12') >= fromPeriod)
    if (met) throw new AlreadyExempt(met.fromPeriod, met.untilPeriod)

    const exemption = await ContributionExemption.create(
      { ...facts, untilPeriod, grantedOn: on, grantedById: by.id || null },
      { client: trx_ }
    )
    await recordAudit({ action: 'contribution_exemption_granted', subject: `activity:${activityId}`, by, details: facts }, trx_)
    return exemption
  }, trx)
}

/** The last month whose contributions are in the books. */
export async function lastPosted(trx: Transaction): Promise<Period | null> {
  const row = await trx.from('contributions').orderBy('period', 'desc').select('period').first()
  return row?.period ?? null
}
