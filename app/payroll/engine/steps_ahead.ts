import { reachesThreeSmic } from '#payroll/engine/general_reduction'
import { assess, costOf, smicOf, type PayPlan } from '#payroll/engine/pay_plan'

/** A gross of the month where one cent more costs euros: the amounts are those of that one cent. */
export type StepAhead = {
  code: 'ceiling' | 'three_smic' | 'annual_three_smic'
  /** The first gross of the month that pays it, in cents. */
  atCents: number
  /** How much more gross one may ask before it bites. */
  leftCents: number
  costCents: number
  /** What the person gets more, in cents: negative when the net falls. */
  netCents: number
}

/**
 * The steps that a gross in cents has not reached yet in its month, on the state of its year, the nearest first: the
 * ceiling, where the CET falls due on all of it, and three SMIC, where the reduction ends, on the year once it has begun.
 */
export function stepsAhead(plan: PayPlan, grossCents: number): StepAhead[] {
  const steps = [
    { code: 'ceiling' as const, atCents: ceilingStep(plan) },
    { code: plan.window.grossCents > 0 ? ('annual_three_smic' as const) : ('three_smic' as const), atCents: threeSmicStep(plan) },
  ]
  return steps
    .flatMap(({ code, atCents }) =>
      atCents !== null && atCents > grossCents ? [{ code, atCents, ...jumpAt(plan, atCents), leftCents: atCents - grossCents - 1 }] : []
    ) // prettier-ignore
    .sort((a, b) => a.atCents - b.atCents)
}

/** The CET is owed on the whole as soon as the pay of the year passes its ceiling; paid once, it bites no more. */
function ceilingStep({ ytd, ceilingCents }: PayPlan): number | null {
  const atCents = ytd.ceilingCents + ceilingCents - ytd.grossCents + 1
  return ytd.cetBaseCents > 0 || atCents <= 0 ? null : atCents
}

/** RGDU only: the former reduction came down to zero without a step. */
function threeSmicStep(plan: PayPlan): number | null {
  const { rates, window } = plan
  if (rates.reduction.kind !== 'rgdu') return null
  const reached = (cents: number) => reachesThreeSmic(window.grossCents + cents, window.smicMicros + smicOf(plan, cents))
  let low = Math.ceil(smicOf(plan, Number.MAX_SAFE_INTEGER / 1e5) / 10_000)
  if (reached(low)) return null
  let high = 3 * low + 3 * Math.ceil(window.smicMicros / 10_000) + 1
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2)
    if (reached(middle)) high = middle
    else low = middle
  }
  return reached(high) ? high : null
}

function jumpAt(plan: PayPlan, atCents: number) {
  const net = (cents: number) => cents - assess(plan, cents).employeeCents
  return { costCents: costOf(plan, atCents) - costOf(plan, atCents - 1), netCents: net(atCents) - net(atCents - 1) }
}
