import { formatCents, shareOf } from '#core/cents'
import { reachesThreeSmic } from '#payroll/engine/general_reduction'
import type { Assessment, PayPlan } from '#payroll/engine/pay_plan'
import { stepsAhead, type StepAhead } from '#payroll/engine/steps_ahead'
import type { PayWarning, PayWarningCode } from '#payroll/engine/types'

/** What a person should know before the payslip is approved; nothing here refuses. */
export function payWarnings(plan: PayPlan, month: Assessment): PayWarning[] {
  const { situation, window, ytd, rates } = plan
  const { workingTime } = situation
  const { reduction, bases, grossCents } = month
  const warnings: PayWarning[] = []
  const warn = (code: PayWarningCode, message: string) => warnings.push({ code, message })

  if (situation.withholdingRateBps === null) {
    warn('neutral_grid', 'Aucun taux personnalisé reçu : la grille de taux neutre est appliquée.')
  }
  if (workingTime.kind === 'equivalent_hours' && !workingTime.rulingReference) {
    warn(
      'equivalent_hours_unruled',
      'Rémunération sans horaire\u00A0: la réduction repose sur l’équivalent-heures, sans rescrit enregistré.'
    )
  }
  if (bases.cet > 0 && ytd.cetBaseCents === 0) {
    const cet = shareOf(bases.cet, rates.rates.cetEmployee + rates.rates.cetEmployer, 100_000)
    warn(
      'ceiling_crossed',
      `Le plafond de la sécurité sociale est dépassé\u00A0: la CET est due sur tout le brut, soit ${formatCents(cet)}.`
    )
  }
  if (losesReduction(plan, month)) {
    const annual = window.grossCents > 0
    warn(
      annual ? 'annual_three_smic_reached' : 'three_smic_reached',
      annual
        ? `Le cumul de l’année atteint trois Smic\u00A0: la réduction générale tombe à zéro et ${formatCents(-reduction.cents)} sont à rendre.`
        : 'Le brut atteint trois Smic : la réduction générale tombe à zéro.'
    )
  } else if (reduction.cents < 0) {
    warn(
      'reduction_given_back',
      `Régularisation de la réduction générale\u00A0: ${formatCents(-reduction.cents)} reçus les mois précédents sont rendus.`
    )
  }
  for (const step of stepsNear(plan, grossCents)) warn(`${step.code}_near`, stepSaid(step))
  if (workingTime.kind === 'hours' && !situation.supplement && paysLessThanSmic(plan, grossCents)) {
    warn('below_smic', 'Le brut est inférieur au Smic des heures du contrat : vérifiez le mois.')
  }
  if (situation.terminationIndemnity) {
    warn('termination_indemnity', 'Indemnité de rupture exonérée dans le cas simple : faites viser son régime avant de payer.')
  }
  return warnings
}

/** A step is near when a fifth more of the month's pay would reach it. */
const stepsNear = (plan: PayPlan, grossCents: number) => stepsAhead(plan, grossCents).filter(({ leftCents }) => 5 * leftCents <= grossCents)

const STEPS: Record<StepAhead['code'], (at: string) => string> = {
  ceiling: (at) => `Au-dessus de ${at} de brut, le plafond de la sécurité sociale est passé et la CET est due sur tout le brut`,
  three_smic: (at) => `À partir de ${at} de brut, trois Smic sont atteints et la réduction générale tombe à zéro`,
  annual_three_smic: (at) => `À partir de ${at} de brut ce mois-ci, le cumul de l’année atteint trois Smic et toute la réduction se rend`,
}

/** What one cent more would cost, said before it is asked. */
export function stepSaid({ code, atCents, costCents, netCents }: StepAhead): string {
  const falls = netCents < 0 ? `, et le net baisse de ${formatCents(-netCents)}` : ''
  return `${STEPS[code](formatCents(code === 'ceiling' ? atCents - 1 : atCents))}\u00A0: ${formatCents(costCents)} de plus pour l’activité${falls}.`
}

/** The step is worth a warning when it happens, not each month after. */
function losesReduction({ window, rates }: PayPlan, { grossCents, smicMicros, reduction }: Assessment) {
  if (rates.reduction.kind !== 'rgdu' || grossCents === 0 || reduction.coefficient > 0) return false
  const reached = reachesThreeSmic(window.grossCents + grossCents, window.smicMicros + smicMicros)
  return reached && (window.grossCents === 0 || window.reductionCents > 0)
}

/** Compared with the SMIC in force, where the reduction keeps that of January. */
function paysLessThanSmic({ smicMicros, rates }: PayPlan, grossCents: number) {
  const due = shareOf(smicMicros, rates.smicHourlyCents, rates.reductionSmicHourlyCents)
  return grossCents * 10_000 < due - 10_000
}
