import { shareOf, sum } from '#core/cents'
import { longPeriod } from '#core/period'
import { PayRefused } from '#payroll/engine/pay_input'
import type { GarnishmentOrder, GarnishmentScale, PaySituation, RateSet, TakenGarnishment } from '#payroll/engine/types'

export class GarnishmentScaleUnconfirmed extends PayRefused {}

/** What each slice of a year's net pay gives, in sixtieths: 1/20, 1/10, 1/5, 1/4, 1/3, 2/3, all (C. trav. R3252-2). */
const SIXTIETHS = [3, 6, 12, 15, 20, 40, 60]

/**
 * What the orders served on the house take from a month, in cents: maintenance first, down to the absolute floor, then
 * what the legal scale lets be seized, in the order of their arrival (C. trav. L3252-2 s., R3252-2 to R3252-5).
 */
export function takenGarnishments(netCents: number, situation: PaySituation, rates: RateSet): TakenGarnishment[] {
  const orders = situation.garnishments ?? []
  if (orders.length === 0) return []
  const scale = confirmedScale(rates)

  let aboveFloor = Math.max(0, netCents - scale.floorCents)
  let seizable = seizableCents(netCents, Math.max(...orders.map(({ dependants }) => dependants)), scale)
  return maintenanceFirst(orders).map(({ id, owedTo, kind, ...order }) => {
    const asked = Math.min(order.monthlyCents ?? aboveFloor, order.leftCents ?? aboveFloor)
    const cents = Math.max(0, Math.min(asked, aboveFloor, kind === 'scale' ? seizable : aboveFloor))
    aboveFloor -= cents
    if (kind === 'scale') seizable -= cents
    return { id, owedTo, cents }
  })
}

const maintenanceFirst = (orders: GarnishmentOrder[]) =>
  orders.toSorted((a, b) => Number(b.kind === 'maintenance') - Number(a.kind === 'maintenance'))

/** What the scale lets be seized of a month's net pay, in cents; each dependant lifts every threshold (R3252-3). */
export function seizableCents(netCents: number, dependants: number, { yearlyThresholds, dependantCents }: GarnishmentScale): number {
  const year = 12 * Math.max(0, netCents)
  const bounds = yearlyThresholds.map((threshold) => threshold + dependants * dependantCents)
  const slices = SIXTIETHS.map((sixtieths, rank) => {
    const [from, to] = [bounds[rank - 1] ?? 0, bounds[rank] ?? Infinity]
    return Math.max(0, Math.min(year, to) - from) * sixtieths
  })
  return shareOf(sum(slices), 1, 60 * 12)
}

function confirmedScale({ garnishmentScale, garnishmentUnconfirmed, period }: RateSet): GarnishmentScale {
  if (!garnishmentScale) {
    throw new GarnishmentScaleUnconfirmed(
      `Le barème des saisies n’est pas confirmé pour ${longPeriod(period)}\u00A0: lisez à la source et ajoutez sur la page des taux «\u00A0${garnishmentUnconfirmed.join('\u00A0», «\u00A0')}\u00A0», puis recalculez.`
    )
  }
  return garnishmentScale
}
