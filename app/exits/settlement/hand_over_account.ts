import { closeActivity } from '#activities/close_activity'
import { sharedServices } from '#activities/shared_services'
import { formatCents } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type ExitPlan from '#exits/plan/exit_plan'
import { exitPosition } from '#exits/settlement/exit_position'
import { lockedPlan } from '#exits/settlement/prepare_settlement'
import { residueEntry } from '#exits/settlement/residue_entry'
import { NotPrepared } from '#exits/settlement/settlement_refusals'
import { balancesOn, totalOf, type AccountBalance } from '#ledger/balances'
import { credit, crossing, debit, type LineDraft } from '#ledger/entry_draft'
import { letter } from '#ledger/letter'
import { openItems, type OpenItem } from '#ledger/open_items'
import { postEntry } from '#ledger/post_entry'

/** Owed once a year, long after: the house takes it over with the cash that pays it. */
const TAKEN_OVER = ['438600']

export class AccountStillLives extends Refusal {
  constructor(account: string, cents: number) {
    super(
      `Le compte ${account} porte encore ${formatCents(Math.abs(cents))}\u00A0: l’activité se clôt quand clients, fournisseurs, organismes et TVA sont réglés.`
    )
  }
}

/**
 * After a settlement, once customers, suppliers, bodies and VAT have been paid: what came since joins the residue, the
 * contributions owed next year and the last cash go to shared services, every account of the balance sheet is at zero,
 * and the activity closes. Throws AccountStillLives until then.
 */
export function handOverAccount(plan: ExitPlan, on: Day, by: { id: number }, trx?: Transaction): Promise<void> {
  return inTransaction(async (trx_) => {
    const locked = await lockedPlan(plan.id, trx_)
    if (!locked.isSettled) throw new NotPrepared()
    const { activityId, activity } = locked
    const { id: sharedId } = await sharedServices(trx_)
    const balances = await balancesOn(on, { activityId, accounts: ['2', '3', '4', '5'] }, trx_)
    assertSettled(balances)

    const { balanceCents, rememberedCents } = await exitPosition(activityId, on, trx_)
    const late = balanceCents + rememberedCents
    if (late !== 0) await postEntry(residueEntry(locked, late, sharedId, on), by, trx_)
    await moveDebts(locked, sharedId, on, by, trx_)
    await moveCash(locked, sharedId, on, by, trx_)
    await closeActivity(activity, on, by, trx_)
  }, trx)
}

function assertSettled(balances: AccountBalance[]) {
  const left = balances.find(({ account, balanceCents }) => balanceCents !== 0 && !account.startsWith('5') && !TAKEN_OVER.includes(account))
  if (left) throw new AccountStillLives(left.account, left.balanceCents)
}

async function moveDebts(plan: ExitPlan, sharedId: number, on: Day, by: { id: number }, trx: Transaction) {
  const items = await openItems({ activityId: plan.activityId, accounts: TAKEN_OVER, until: on }, trx)
  if (items.length === 0) return
  const entry = await postEntry(
    {
      ...headOf(plan, on),
      label: `Cotisations annuelles reprises, ${plan.activity.tradeName}`,
      lines: items.flatMap((item) => moved(item, plan.activityId, sharedId)),
    },
    by,
    trx
  )
  const posted = await trx
    .from('entry_lines')
    .where({ entry_id: entry.id, activity_id: plan.activityId })
    .whereIn('account', TAKEN_OVER)
    .orderBy('position')
  for (const [index, item] of items.entries()) {
    await letter(posted[index].id, item.lineId, -item.openCents, on, by, trx)
  }
}

function moved({ account, thirdPartyId, openCents }: OpenItem, activityId: number, sharedId: number): LineDraft[] {
  const cents = -openCents
  return [
    debit(account, cents, activityId, thirdPartyId),
    credit(account, cents, sharedId, thirdPartyId),
    ...crossing(cents, activityId, sharedId),
  ]
}

/** What the activity lent or borrowed through 581 is cleared by its share of the bank account: no money moves. */
async function moveCash(plan: ExitPlan, sharedId: number, on: Day, by: { id: number }, trx: Transaction) {
  const { activityId } = plan
  const cash = await balancesOn(on, { activityId, accounts: ['5'] }, trx)
  const lines = cash
    .filter(({ account, balanceCents }) => balanceCents !== 0 && !account.startsWith('581'))
    .flatMap(({ account, balanceCents }) => [
      credit(account, balanceCents, activityId),
      debit(account, balanceCents, sharedId),
      ...crossing(-balanceCents, activityId, sharedId),
    ])
  if (totalOf(cash, '5') !== 0) throw new AccountStillLives('512000', totalOf(cash, '5'))
  if (lines.length > 0) await postEntry({ ...headOf(plan, on), label: `Trésorerie rendue, ${plan.activity.tradeName}`, lines }, by, trx)
}

const headOf = (plan: ExitPlan, on: Day) => ({ journal: 'OD', postedOn: on, source: plan.subject, piece: `SORTIE-${plan.id}` })
