import { tierRows } from '#activities/contribution_tiers'
import { bpsOf, formatCents, sum } from '#core/cents'
import { yearOfPeriod, type Period } from '#core/period'

/** Above an amount of the base, this rate; tiers go upwards and the first one starts at zero. */
export type Tier = { aboveCents: number; rateBps: number }

/** How the members voted that each activity pays for what the house shares (C. trav. R7331-11, L7331-2 2° c). */
export type Plan = {
  base: 'invoiced' | 'collected' | 'gross_margin'
  /** What the tiers count: each month alone, the fiscal year, or everything since the activity opened. */
  per: 'month' | 'fiscal_year' | 'since_entry'
  /** `marginal_tiers`: each slice at its own rate. `whole_tier`: the whole base at the rate of the tier it reaches. */
  mode: 'flat' | 'marginal_tiers' | 'whole_tier'
  tiers: Tier[]
  /** The least that a month costs, for each person under the contract. */
  floorCapeCents: number
  floorCesaCents: number
  /** The least of a month for somebody who has been in the house for so many months, when it is more. */
  floorLaterCents?: number | null
  floorLaterAfterMonths?: number | null
  /** Added to each month, on top of the rest. */
  fixedFeeCents: number
  /** Other amounts or shares of the base, each with its name and who owes it. */
  supplements?: Supplement[]
  /** The most that a fiscal year costs an activity. */
  yearlyCapCents: number | null
  /** The same while everybody of the activity is under CAPE; none: no different. */
  yearlyCapCapeCents?: number | null
  /** The same while everybody of the activity holds shares. */
  yearlyCapMemberCents?: number | null
  /** Of internal sales, which stay out of the tiers. */
  internalRateBps: number
}

/** An amount a month and a share of the month's base, owed whatever the tiers say. */
export type Supplement = {
  label: string
  amountCents: number
  rateBps: number
  owedBy: 'everybody' | 'cape' | 'cesa' | 'unpaid' | 'training'
}

/** Somebody whom an activity has under contract in a month: what sets its floors, its cap and its supplements. */
export type Contributor = { contract: 'cape' | 'cesa'; isMember: boolean; isPaid: boolean; monthsIn: number }

/** What a month brought: amounts in cents, negative when credit notes outweigh sales. */
export type Month = {
  period: Period
  baseCents: number
  internalCents: number
  floorCents: number
  /** What this month alone was counted by; the plan's own when it says nothing. */
  plan?: Plan
  fees?: Fee[]
  capCents?: number | null
  exemption?: { covers: 'minimum' | 'whole'; reason: string } | null
}

/** What a supplement comes to in a month. */
export type Fee = Pick<Supplement, 'label' | 'amountCents' | 'rateBps'>

export type Explanation = { label: string; baseCents: number | null; rateBps: number | null; amountCents: number }

export type MonthContribution = { period: Period; amountCents: number; explanation: Explanation[] }

type Count = {
  windowCents: number
  countedBy: string
  year: number
  owedCents: number
  leastCents: number
  dueCents: number
  capCents?: number | null
}

/**
 * The contribution of each month, in cents, from months in order: the whole window that the tiers count (every month
 * of the year, or since entry). Its explanation adds up to the amount, line by line.
 * A credit note gives back what its sale had cost, yet a year never costs less than its floors nor more than its cap.
 */
export function contributionsOf(current: Plan, months: Month[]): MonthContribution[] {
  let count: Count = { windowCents: 0, countedBy: '', year: 0, owedCents: 0, leastCents: 0, dueCents: 0 }
  return months.map((month) => {
    const plan = month.plan ?? current
    const { fees = feesOf(plan), capCents = plan.yearlyCapCents } = month
    count = startOf(month, plan, capCents, count)
    const rows = rowsOf(month, plan, fees, count.windowCents)

    const next = { ...count, windowCents: count.windowCents + month.baseCents }
    next.owedCents += sum(rows.map((row) => row.amountCents))
    next.leastCents += month.floorCents + sum(fees.map((fee) => fee.amountCents))
    if (next.owedCents < next.leastCents) {
      rows.push(only('Minimum de l’année', next.leastCents - next.owedCents))
      next.owedCents = next.leastCents
    }
    next.dueCents = Math.min(next.owedCents, capCents ?? Infinity)
    const amountCents = next.dueCents - count.dueCents
    const cutCents = amountCents - sum(rows.map((row) => row.amountCents))
    if (cutCents !== 0) rows.push(only(`Plafond de ${formatCents(capCents!)} par exercice`, cutCents))

    count = next
    return { period: month.period, amountCents, explanation: rows }
  })
}

export const floorOf = (plan: Plan, people: Contributor[]) => sum(people.map((person) => floorFor(plan, person)))

function floorFor({ floorCapeCents, floorCesaCents, floorLaterCents, floorLaterAfterMonths }: Plan, person: Contributor) {
  const floorCents = person.contract === 'cape' ? floorCapeCents : floorCesaCents
  const isLater = floorLaterAfterMonths && person.monthsIn >= floorLaterAfterMonths
  return isLater ? Math.max(floorCents, floorLaterCents ?? 0) : floorCents
}

/** The cap of those who all try, of those who all are members, or everybody's. */
export function capOf({ yearlyCapCents, yearlyCapCapeCents, yearlyCapMemberCents }: Plan, people: Contributor[]) {
  const all = (is: (person: Contributor) => boolean) => people.length > 0 && people.every(is)
  if (all(({ contract }) => contract === 'cape')) return yearlyCapCapeCents ?? yearlyCapCents
  return all(({ isMember }) => isMember) ? (yearlyCapMemberCents ?? yearlyCapCents) : yearlyCapCents
}

/** What is owed each month besides the tiers; `spared` of its amounts, an activity still owes the shares of its base. */
export function feesOf(plan: Plan, people: Contributor[] = [], { isTraining = false, isSpared = false } = {}): Fee[] {
  const own = (plan.supplements ?? []).filter(({ owedBy }) => owes(owedBy, people, isTraining))
  const fixed = { label: 'Part fixe mensuelle', amountCents: plan.fixedFeeCents, rateBps: 0 }
  return [fixed, ...own]
    .map(({ label, amountCents, rateBps }) => ({ label, amountCents: isSpared ? 0 : amountCents, rateBps }))
    .filter(({ amountCents, rateBps }) => amountCents !== 0 || rateBps !== 0)
}

function owes(owedBy: Supplement['owedBy'], people: Contributor[], isTraining: boolean) {
  if (owedBy === 'everybody') return true
  if (owedBy === 'training') return isTraining
  return owedBy === 'unpaid' ? people.some(({ isPaid }) => !isPaid) : people.some(({ contract }) => contract === owedBy)
}

/** Floors and caps are counted by fiscal year, tiers by the window of the plan. */
function startOf({ period }: Month, { base, per }: Plan, capCents: number | null, count: Count): Count {
  const [year, countedBy] = [yearOfPeriod(period), `${base} ${per}`]
  const isNew = countedBy !== count.countedBy || per === 'month' || (per === 'fiscal_year' && year !== count.year)
  const start = { ...count, windowCents: isNew ? 0 : count.windowCents, countedBy, year, capCents }
  if (year !== count.year) return { ...start, owedCents: 0, leastCents: 0, dueCents: 0 }
  return capCents === count.capCents ? start : forgiven(start)
}

/** What a cap spared is not asked again when another cap follows it in the year. */
const forgiven = (count: Count): Count => ({
  ...count,
  owedCents: count.dueCents,
  leastCents: Math.min(count.leastCents, count.dueCents),
})

function rowsOf(month: Month, plan: Plan, fees: Fee[], windowCents: number): Explanation[] {
  const shares = [...tierRows(plan, windowCents, month.baseCents), ...internalRows(plan, month)]
  const rows = [...shares, ...floorRows(month, sum(shares.map((row) => row.amountCents))), ...feeRows(fees, month.baseCents)]
  return [...rows, ...exemptionRows(month, sum(rows.map((row) => row.amountCents)))]
}

const internalRows = ({ internalRateBps: rateBps }: Plan, { internalCents }: Month): Explanation[] =>
  internalCents === 0 || rateBps === 0
    ? []
    : [{ label: 'Ventes internes', baseCents: internalCents, rateBps, amountCents: bpsOf(internalCents, rateBps) }]

/** What a credit note takes back comes off in full: the month still owes its floor. */
function floorRows({ floorCents }: Month, shareCents: number): Explanation[] {
  const missing = shareCents < 0 ? floorCents : Math.max(floorCents - shareCents, 0)
  return missing > 0 ? [only(`Complément jusqu’au minimum de ${formatCents(floorCents)} par mois`, missing)] : []
}

const feeRows = (fees: Fee[], baseCents: number): Explanation[] =>
  fees.flatMap(({ label, amountCents, rateBps }) => {
    const share = { label, baseCents, rateBps, amountCents: bpsOf(baseCents, rateBps) }
    return [...(amountCents === 0 ? [] : [only(label, amountCents)]), ...(rateBps === 0 || baseCents === 0 ? [] : [share])]
  })

/** A month that owes nothing still gives back what a credit note undoes. */
function exemptionRows({ exemption }: Month, owedCents: number): Explanation[] {
  if (!exemption) return []
  return exemption.covers === 'whole'
    ? [only(`Exonération : ${exemption.reason}`, -Math.max(owedCents, 0) || 0)]
    : [only(`Sans minimum ni part fixe : ${exemption.reason}`, 0)]
}

const only = (label: string, amountCents: number): Explanation => ({ label, baseCents: null, rateBps: null, amountCents })
