import { formatBps, formatCents } from '#core/cents'
import { longPeriod, type Period } from '#core/period'
import type { Payslip } from '#payroll/engine/types'

export type PayDifference = {
  /** The month it is compared with; null for a first payslip. */
  since: Period | null
  grossCents: number
  netPaidCents: number
  employerCostCents: number
  reasons: string[]
}

type Compared = Pick<Payslip, 'period' | 'elements' | 'totals' | 'lines' | 'yearToDate'>

/** What changes from the last payslip of the contract, and why: the sentences that whoever approves reads. */
export function explainDifference(now: Compared, before: Compared | null): PayDifference {
  const { totals } = now
  if (!before) {
    const { grossCents, netPaidCents, employerCostCents } = totals
    return { since: null, grossCents, netPaidCents, employerCostCents, reasons: ['Premier bulletin de ce contrat.'] }
  }
  const difference = {
    since: before.period,
    grossCents: totals.grossCents - before.totals.grossCents,
    netPaidCents: totals.netPaidCents - before.totals.netPaidCents,
    employerCostCents: totals.employerCostCents - before.totals.employerCostCents,
  }
  const reasons = [...elementReasons(now, before), ...contributionReasons(now, before), ...taxReasons(now, before)]
  return { ...difference, reasons: reasons.length > 0 ? reasons : roundings(difference) }
}

/** What the year has counted to the cent is taken back from month to month. */
function roundings({ netPaidCents, employerCostCents }: Pick<PayDifference, 'netPaidCents' | 'employerCostCents'>): string[] {
  const most = Math.max(Math.abs(netPaidCents), Math.abs(employerCostCents))
  return most > 0 && most <= 5 ? ['Les arrondis de l’année se rattrapent au centime.'] : []
}

function elementReasons(now: Compared, before: Compared): string[] {
  const [mine, theirs] = [amountsByLabel(now), amountsByLabel(before)]
  const labels = [...new Set([...theirs.keys(), ...mine.keys()])]
  return labels
    .filter((label) => mine.get(label) !== theirs.get(label))
    .map((label) => {
      const [is, was] = [mine.get(label), theirs.get(label)]
      if (was === undefined) return `${label}\u00A0: ${formatCents(is!)} ce mois-ci.`
      if (is === undefined) return `${label}\u00A0: plus rien, ${formatCents(was)} en ${longPeriod(before.period)}.`
      return `${label}\u00A0: ${formatCents(was)} devient ${formatCents(is)}.`
    })
}

function amountsByLabel({ elements }: Compared) {
  const amounts = new Map<string, number>()
  for (const { label, amountCents } of elements) amounts.set(label, (amounts.get(label) ?? 0) + amountCents)
  return amounts
}

function contributionReasons(now: Compared, before: Compared): string[] {
  const reasons: string[] = []
  const [coefficient, former] = [now, before].map(({ totals }) => totals.reductionCoefficient)
  if (now.totals.reductionCents < 0) {
    reasons.push(`Réduction générale\u00A0: ${formatCents(-now.totals.reductionCents)} des mois précédents sont rendus.`)
  } else if (coefficient !== former) {
    reasons.push(`Réduction générale\u00A0: le coefficient de l’année passe de ${inFour(former)} à ${inFour(coefficient)}.`)
  }
  if (yearOf(now) !== yearOf(before)) reasons.push('Nouvelle année civile\u00A0: taux, plafond et cumuls repartent.')
  else if (changedRates(now, before)) reasons.push(`Des taux de cotisation ont changé depuis ${longPeriod(before.period)}.`)
  return reasons
}

const yearOf = ({ period }: Compared) => period.slice(0, 4)
const inFour = (coefficient: number) => (coefficient / 10_000).toLocaleString('fr-FR', { minimumFractionDigits: 4 })

function changedRates(now: Compared, before: Compared) {
  const former = new Map(before.lines.map((line) => [line.code, line]))
  return now.lines.some(({ code, employeeRate, employerRate }) => {
    const line = former.get(code)
    return line && (line.employeeRate !== employeeRate || line.employerRate !== employerRate)
  })
}

function taxReasons(now: Compared, before: Compared): string[] {
  const [is, was] = [now.totals, before.totals]
  if (is.withholdingRateBps === was.withholdingRateBps && is.withholdingKind === was.withholdingKind) return []
  const kind = is.withholdingKind === 'personal' ? 'taux personnalisé' : 'grille de taux neutre'
  return [`Prélèvement à la source\u00A0: de ${formatBps(was.withholdingRateBps)} à ${formatBps(is.withholdingRateBps)} (${kind}).`]
}
