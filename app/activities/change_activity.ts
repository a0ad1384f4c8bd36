import type Activity from '#activities/activity'
import { recordAudit } from '#core/audit_trail'
import { inTransaction, type Transaction } from '#core/transaction'

type Facts = Partial<
  Pick<Activity, 'tradeName' | 'trade' | 'isVatExempt' | 'isTraining' | 'advisorId' | 'purchaseCode' | 'insuranceMention' | 'saleTerms'>
>

/** Corrects what an activity says of itself; its code and its account never change. */
export function changeActivity(activity: Activity, facts: Facts, by: { id: number }, trx?: Transaction): Promise<Activity> {
  return inTransaction(async (trx_) => {
    await recordAudit({ action: 'activity_changed', subject: `activity:${activity.id}`, by }, trx_)
    return activity.useTransaction(trx_).merge(facts).save()
  }, trx)
}
