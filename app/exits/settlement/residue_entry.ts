import type { Day } from '#core/day'
import { credit, crossing, debit, type EntryDraft } from '#ledger/entry_draft'
import type { AccountBalance } from '#ledger/balances'
import type ExitPlan from '#exits/plan/exit_plan'

/**
 * What no pay could bear to the cent goes to shared services, which bear what is missing: an internal charge and its
 * product (186, 187), the cash along (581). Never 6 nor 7: it would swell the turnover and the tax return; and 186 is
 * among the results, so that the balance of the activity is exactly zero.
 */
export const residueEntry = (plan: ExitPlan, cents: number, sharedId: number, on: Day): EntryDraft => ({
  journal: 'IN',
  postedOn: on,
  label: `Solde de sortie ${cents > 0 ? 'laissé aux' : 'porté par les'} services mutualisés, ${plan.activity.tradeName}`,
  source: plan.subject,
  piece: `SORTIE-${plan.id}`,
  lines:
    cents > 0
      ? [debit('186200', cents, plan.activityId), ...crossing(cents, plan.activityId, sharedId), credit('187200', cents, sharedId)]
      : [debit('186200', -cents, sharedId), ...crossing(-cents, sharedId, plan.activityId), credit('187200', -cents, plan.activityId)],
})

/**
 * The memory of former results leaves the activity's reserve: paid out, it offsets on 110 the pay that spent it; given up,
 * it joins the house's development fund with its cash.
 */
export function rememberedEntry(
  plan: ExitPlan,
  held: AccountBalance[],
  choice: 'paid' | 'given_up',
  sharedId: number,
  on: Day
): EntryDraft {
  const { activityId, activity, subject, id } = plan
  return {
    journal: 'OD',
    postedOn: on,
    label: `Résultat mémorisé ${choice === 'paid' ? 'versé' : 'laissé à la coopérative'}, ${activity.tradeName}`,
    source: subject,
    piece: `SORTIE-${id}`,
    lines: held.flatMap(({ account, balanceCents }) => {
      const cents = -balanceCents
      return choice === 'paid'
        ? [debit(account, cents, activityId), credit('110000', cents, activityId)]
        : [debit(account, cents, activityId), ...crossing(cents, activityId, sharedId), credit('106300', cents, sharedId)]
    }),
  }
}
