import Contract from '#contracts/contract'
import { sum } from '#core/cents'
import { addDays, addMonths, earliest, latest, type Day } from '#core/day'
import { firstDay, periodOf } from '#core/period'
import type { ExitFacts } from '#exits/plan/exit_facts'
import ExitPlan from '#exits/plan/exit_plan'
import { activityMonths, type MonthOfActivity } from '#exits/report/activity_months'
import { customersOf, type CustomerShare } from '#exits/report/customers_of'
import { readinessOf, type Readiness } from '#exits/report/readiness'
import { exitPosition, type ExitPosition } from '#exits/settlement/exit_position'
import { terminationClocks, type TerminationClocks } from '#exits/plan/termination_clocks'
import { sharesOf } from '#people/shares_of'

export type ExitReport = {
  plan: ExitPlan
  facts: ExitFacts
  contracts: Contract[]
  months: MonthOfActivity[]
  /** The span that the figures speak of: the last twelve months that the books hold. */
  from: Day
  to: Day
  customers: CustomerShare[]
  position: ExitPosition
  shares: { shares: number; amountCents: number }
  interviews: Day[]
  readiness: Readiness
  clocks: TerminationClocks | null
}

/** Everything an exit report tells, asked of the books and of the records; what is not known stays empty. */
export async function exitReport(planId: number, on: Day): Promise<ExitReport> {
  const plan = await ExitPlan.query()
    .where('id', planId)
    .preload('person', (person) => person.preload('journeySteps').preload('interviews').preload('advisor'))
    .preload('activity')
    .preload('contract')
    .preload('transfers')
    .preload('papers')
    .preload('followUps')
    .preload('preparedBy')
    .preload('settledBy')
    .firstOrFail()
  const facts = plan.facts ?? {}
  const { activityId, personId, lastDayOn } = plan
  const contracts = await Contract.query().where('person_id', personId).preload('amendments').orderBy('starts_on')
  const from = latest(firstDay(periodOf(addMonths(addDays(lastDayOn, 1), -12))), contracts[0].startsOn)
  const stock = (facts.sold ?? []).filter(({ costCents }) => costCents === null)
  const exitSale = { period: periodOf(plan.settledOn ?? lastDayOn), cents: sum(stock.map(({ netCents }) => netCents)) }
  const months = withoutSilence(await activityMonths(activityId, periodOf(from), periodOf(earliest(lastDayOn, on)), exitSale))
  const customers = await customersOf(
    activityId,
    from,
    lastDayOn,
    stock.map(({ piece }) => piece)
  )
  return {
    plan,
    facts,
    contracts,
    months,
    from: firstDay(months[0]?.period ?? periodOf(from)),
    to: lastDayOn,
    customers,
    position: await exitPosition(activityId, latest(lastDayOn, plan.settledOn ?? lastDayOn)),
    shares: await sharesOf(personId, lastDayOn),
    interviews: plan.person.interviews
      .map(({ heldOn }) => heldOn)
      .filter((heldOn) => heldOn <= lastDayOn)
      .reverse(),
    readiness: readinessOf({ months, customers, company: facts.company, facts }),
    clocks: plan.vehicle === 'mutual_termination' ? terminationClocks(plan.decidedOn) : null,
  }
}

/** Months before the books began say nothing, and would pull every average down. */
function withoutSilence(months: MonthOfActivity[]) {
  const first = months.findIndex(
    ({ turnoverCents, marginCents, payrollCents }) => turnoverCents !== 0 || marginCents !== 0 || payrollCents !== 0
  )
  return first === -1 ? [] : months.slice(first)
}
