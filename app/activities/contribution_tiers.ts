import type { Explanation, Plan, Tier } from '#activities/contribution'
import { bpsOf, formatBps, formatCents } from '#core/cents'

/** What the base adds to each tier, from what the window counted before to what it counts now. */
export function tierRows(plan: Plan, beforeCents: number, baseCents: number): Explanation[] {
  const afterCents = beforeCents + baseCents
  if (baseCents === 0) return []
  if (plan.mode === 'whole_tier') return wholeRows(plan, beforeCents, afterCents)

  return plan.tiers
    .map((tier, index) => {
      const top = plan.mode === 'flat' ? undefined : plan.tiers[index + 1]?.aboveCents
      const [before, after] = [slice(beforeCents, tier, top), slice(afterCents, tier, top)]
      const amountCents = bpsOf(after, tier.rateBps) - bpsOf(before, tier.rateBps)
      return { label: tierLabel(tier, top), baseCents: after - before, rateBps: tier.rateBps, amountCents }
    })
    .slice(0, plan.mode === 'flat' ? 1 : undefined)
    .filter((row) => row.baseCents !== 0)
}

/** A negative total is counted in the first tier. */
function slice(cents: number, { aboveCents }: Tier, topCents = Infinity) {
  if (aboveCents === 0 && cents < 0) return cents
  return Math.max(Math.min(cents, topCents) - aboveCents, 0)
}

/** When the window reaches another tier, all of it changes rate: what it had paid at the former one is taken back. */
function wholeRows(plan: Plan, beforeCents: number, afterCents: number): Explanation[] {
  const [before, after] = [tierOf(plan, beforeCents), tierOf(plan, afterCents)]
  const paid = {
    label: 'Déjà compté au taux précédent',
    baseCents: -beforeCents,
    rateBps: before.rateBps,
    amountCents: -bpsOf(beforeCents, before.rateBps),
  }
  const whole = {
    label: `${formatBps(after.rateBps)} de l’ensemble`,
    baseCents: afterCents,
    rateBps: after.rateBps,
    amountCents: bpsOf(afterCents, after.rateBps),
  }
  return beforeCents === 0 ? [whole] : [whole, paid]
}

const tierOf = (plan: Plan, cents: number) => plan.tiers.findLast((tier) => cents > tier.aboveCents) ?? plan.tiers[0]

function tierLabel(tier: Tier, topCents?: number) {
  const rate = formatBps(tier.rateBps)
  if (topCents !== undefined) return `${rate} jusqu’à ${formatCents(topCents)}`
  return tier.aboveCents > 0 ? `${rate} au-delà de ${formatCents(tier.aboveCents)}` : rate
}
