import ContributionExemption from '#activities/exemptions/contribution_exemption'
import { ExemptionEndsFirst, ExemptionTooLate } from '#activities/exemptions/exemption_refusals'
import { lastPosted } from '#activities/exemptions/grant_exemption'
import { recordAudit } from '#core/audit_trail'
import type { Period } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'

/** Ends an exemption with a month: those already counted keep it. Throws ExemptionEndsFirst, ExemptionTooLate. */
export function endExemption(
  { id }: { id: number },
  untilPeriod: Period,
  by: { id: number },
  trx?: Transaction
): Promise<ContributionExemption> {
  return inTransaction(async (trx_) => {
    const exemption = await ContributionExemption.query({ client: trx_ }).where('id', id).forUpdate().firstOrFail()
    if (untilPeriod < exemption.fromPeriod) throw new ExemptionEndsFirst()
    const posted = await lastPosted(trx_)
    if (posted && untilPeriod < posted) throw new ExemptionTooLate(posted, 'untilPeriod')

    await exemption.merge({ untilPeriod }).save()
    const subject = `activity:${exemption.activityId}`
    await recordAudit({ action: 'contribution_exemption_ended', subject, by, details: { untilPeriod } }, trx_)
    return exemption
  }, trx)
}
