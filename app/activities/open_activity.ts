import Activity from '#activities/activity'
import ActivityMember from '#activities/activity_member'
import { assertWhole, type Member } from '#activities/shares'
import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { nextNumber } from '#core/next_number'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'

export class ActivityCodeTaken extends Refusal {
  constructor(code: string) {
    super(`Le code ${code} est déjà celui d’une activité : choisissez-en un autre, ou laissez le champ vide.`, 'code')
  }
}

type ActivityFacts = {
  code?: string | null
  tradeName: string
  trade: string
  isVatExempt?: boolean
  isTraining?: boolean
  members: Member[]
  openedOn: Day
  advisorId?: number | null
  purchaseCode?: string | null
  insuranceMention?: string | null
  saleTerms?: string | null
}

/**
 * Opens the account of a trade, run by one person or by several whose shares (basis points) make the whole.
 * Without a code, the next free one: A01, A02… Throws SharesNotWhole, ActivityCodeTaken.
 */
export function openActivity({ members, code, ...facts }: ActivityFacts, by: { id: number }, trx?: Transaction): Promise<Activity> {
  return inTransaction(async (trx_) => {
    const chosen = code ? await free(code, trx_) : await nextCode(trx_)
    assertWhole(members)
    const activity = await Activity.create(
      { ...facts, code: chosen, isSharedServices: false, isVatExempt: facts.isVatExempt ?? false, isTraining: facts.isTraining ?? false },
      { client: trx_ }
    )
    await ActivityMember.createMany(
      members.map((member) => ({ ...member, activityId: activity.id, joinedOn: facts.openedOn })),
      { client: trx_ }
    )
    await recordAudit({ action: 'activity_opened', subject: `activity:${activity.id}`, by }, trx_)
    return activity
  }, trx)
}

async function free(code: string, trx: Transaction) {
  const known = await trx.from('activities').where({ code }).first()
  if (known) throw new ActivityCodeTaken(code)
  return code
}

/** A house whose codes were given by hand keeps counting after them. */
async function nextCode(trx: Transaction): Promise<string> {
  for (;;) {
    const code = `A${String(await nextNumber('activity', 'A', trx)).padStart(2, '0')}`
    if (!(await trx.from('activities').where({ code }).first())) return code
  }
}
