import { formatCents, shareOf, sum } from '#core/cents'
import type { Company, ExitFacts } from '#exits/plan/exit_facts'
import type { CustomerShare } from '#exits/report/customers_of'
import type { MonthOfActivity } from '#exits/report/activity_months'

export type ReadinessCheck = { label: string; met: boolean | null; detail: string }
export type Readiness = {
  verdict: 'ready' | 'to_consolidate' | 'not_ready' | null
  checks: ReadinessCheck[]
  breakEvenCents: number | null
}

export const VERDICTS = { ready: 'Prêt', to_consolidate: 'À consolider', not_ready: 'Pas prêt' } as const

/** Thresholds of the house: a customer comes back from the third month, a margin under 30 % bears no wage. */
const RECURRENT_MONTHS = 3
const MARGIN_BPS = 3000
const TOP_CUSTOMER_BPS = 3500

type Facts = { months: MonthOfActivity[]; customers: CustomerShare[]; company?: Company; facts: ExitFacts }

/** Whether the company can stand: each test where its facts are known, unknown said as such. Without a company, nobody asks. */
export function readinessOf({ months, customers, company, facts }: Facts): Readiness {
  if (!company) return { verdict: null, checks: [], breakEvenCents: null }
  const breakEvenCents = breakEvenOf(months)
  const checks = [
    runRate(months, breakEvenCents),
    recurrence(customers),
    margin(months),
    concentration(customers),
    treasury(months, facts),
    insurance(company),
    skills(facts),
  ]
  const unmet = checks.filter(({ met }) => met === false).length
  const known = checks.filter(({ met }) => met !== null).length
  const verdict = known < 4 ? null : unmet === 0 ? 'ready' : unmet <= 2 ? 'to_consolidate' : 'not_ready'
  return { verdict, checks, breakEvenCents }
}

const total = (months: MonthOfActivity[], key: Exclude<keyof MonthOfActivity, 'period'>) => sum(months.map((month) => month[key]))

/** The pay of an ordinary month: the median, since a variable part is booked whole in December and a last pay at the end. */
export function ordinaryPay(months: MonthOfActivity[]): number {
  const pays = months.map(({ payrollCents }) => payrollCents).sort((a, b) => a - b)
  const middle = pays.length >> 1
  return pays.length % 2 ? pays[middle] : shareOf(pays[middle - 1] + pays[middle], 1, 2)
}

/** The monthly turnover that pays costs, wear, contribution and an ordinary pay, at the margin observed. Null without a margin. */
export function breakEvenOf(months: MonthOfActivity[]): number | null {
  const [turnover, marginCents, contribution] = [
    total(months, 'turnoverCents'),
    total(months, 'marginCents'),
    total(months, 'contributionCents'),
  ]
  const kept = marginCents - contribution
  if (turnover <= 0 || kept <= 0) return null
  const running = shareOf(total(months, 'costsCents') + total(months, 'depreciationCents'), 1, months.length)
  return shareOf(running + ordinaryPay(months), turnover, kept)
}

function runRate(months: MonthOfActivity[], breakEvenCents: number | null): ReadinessCheck {
  const last = months.slice(-6)
  const rate = shareOf(total(last, 'turnoverCents'), 1, last.length)
  return {
    label: 'Le chiffre d’affaires atteint l’équilibre',
    met: breakEvenCents === null ? null : rate >= breakEvenCents,
    detail: `${formatCents(rate)} par mois sur six mois${breakEvenCents === null ? '' : ` ; équilibre à ${formatCents(breakEvenCents)}, rémunération ordinaire comprise`}`,
  }
}

function recurrence(customers: CustomerShare[]): ReadinessCheck {
  const back = customers.filter(({ months }) => months >= RECURRENT_MONTHS).length
  return {
    label: 'Au moins trois clients récurrents',
    met: back >= 3,
    detail: `${back} ${back > 1 ? 'clients ont' : 'client a'} acheté pendant trois mois ou plus`,
  }
}

const percent = (part: number, whole: number) => `${Math.round((part * 100) / whole)}\u00A0%`

function margin(months: MonthOfActivity[]): ReadinessCheck {
  const [turnover, marginCents] = [total(months, 'turnoverCents'), total(months, 'marginCents')]
  const known = turnover > 0
  return {
    label: 'Marge brute d’au moins 30\u00A0%',
    met: known ? marginCents * 10_000 >= turnover * MARGIN_BPS : null,
    detail: known ? `${percent(marginCents, turnover)} du chiffre d’affaires` : 'sans chiffre d’affaires connu',
  }
}

function concentration(customers: CustomerShare[]): ReadinessCheck {
  const whole = sum(customers.map(({ netCents }) => netCents))
  const [first] = customers
  if (!first || whole <= 0) return { label: 'Le premier client pèse moins de 35\u00A0%', met: null, detail: 'aucun client connu' }
  return {
    label: 'Le premier client pèse moins de 35\u00A0%',
    met: first.netCents * 10_000 < whole * TOP_CUSTOMER_BPS,
    detail: `${first.name}\u00A0: ${percent(first.netCents, whole)}`,
  }
}

/** What the company starts with, against three months of what the trade costs without its variable pay. */
function treasury(months: MonthOfActivity[], { funding }: ExitFacts): ReadinessCheck {
  const label = 'Trois mois de charges en trésorerie'
  if (!funding?.length || months.length === 0) return { label, met: null, detail: 'plan de financement inconnu' }
  const startCents = sum(funding.map(({ amountCents }) => amountCents))
  const quarterCents = shareOf(total(months, 'costsCents'), 3, months.length) + 3 * ordinaryPay(months)
  return {
    label,
    met: startCents >= quarterCents,
    detail: `${formatCents(startCents)} au départ, ${formatCents(quarterCents)} pour trois mois`,
  }
}

const insurance = ({ insurance: words }: Company): ReadinessCheck => ({
  label: 'Assurances au nom de l’entreprise',
  met: words ? true : null,
  detail: words ?? 'non renseignées',
})

function skills({ skills: known }: ExitFacts): ReadinessCheck {
  const label = 'Chaque compétence à 3 sur 5 ou plus'
  const scored = (known ?? []).filter(({ after }) => after !== null)
  if (scored.length === 0) return { label, met: null, detail: 'compétences non évaluées' }
  const low = scored.filter(({ after }) => after! < 3).map((skill) => skill.label)
  return {
    label,
    met: low.length === 0,
    detail: low.length === 0 ? 'les cinq domaines y sont' : `à renforcer\u00A0: ${low.join(', ').toLowerCase()}`,
  }
}
