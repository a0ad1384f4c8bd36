import { formatCents } from '#core/cents'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type ExitPlan from '#exits/plan/exit_plan'
import { simulateExit, type Liquidation } from '#exits/settlement/liquidation'

/** What an exit's page says first: who, when, by which act, and where it stands. */
export function sentenceOf(plan: ExitPlan): string {
  const { person, kindLabel, vehicleLabel, lastDayOn, settledOn, residueCents } = plan
  const act = `${person.fullName} part le ${longDay(lastDayOn)}\u00A0: ${kindLabel.toLowerCase()}, ${vehicleLabel.toLowerCase()}.`
  if (settledOn) {
    const residue = residueCents
      ? `, ${formatCents(Math.abs(residueCents))} ${residueCents > 0 ? 'laissés aux' : 'portés par les'} services mutualisés`
      : ''
    return `${act} Soldée le ${longDay(settledOn)} par ${plan.settledBy.fullName}${residue}.`
  }
  return plan.isPrepared
    ? `${act} Préparée par ${plan.preparedBy.fullName}, à solder par quelqu’un d’autre.`
    : `${act} Le solde n’est pas préparé.`
}

export function stepsOf(plan: ExitPlan) {
  const done: boolean[] = [
    true,
    plan.kind !== 'company_creation' || Boolean(plan.facts?.company),
    plan.isPrepared,
    plan.isSettled,
    plan.isSettled && plan.papers.every(({ givenOn }) => givenOn),
    Boolean(plan.activity.closedOn),
  ]
  const labels = [
    'Décidée',
    plan.kind === 'company_creation' ? 'Entreprise décrite' : 'Projet noté',
    'Préparée',
    'Soldée',
    'Papiers remis',
    'Compte clos',
  ]
  const current = done.indexOf(false)
  return labels.map((label, rank) => ({ label, is: done[rank] ? 'done' : rank === current ? 'current' : 'todo' }))
}

/** The simulation of the day, or why it cannot be made; nothing once the account is settled. */
export async function liquidationOn(plan: ExitPlan, on: Day): Promise<{ liquidation: Liquidation | null; refusal: string | null }> {
  if (plan.isSettled) return { liquidation: null, refusal: null }
  try {
    return { liquidation: await simulateExit(plan, on), refusal: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { liquidation: null, refusal: error.message }
  }
}
