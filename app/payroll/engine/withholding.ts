import { bpsOf } from '#core/cents'
import type { Assessment, PayPlan } from '#payroll/engine/pay_plan'
import type { GridStep, WithholdingKind } from '#payroll/engine/types'

export interface Withholding {
  kind: WithholdingKind
  rateBps: number
  cents: number
}

/**
 * Net taxable pay in cents: gross less what is deductible, and the employer's share of health cover, which is taxed
 * where its provident share is not (CGI 83 1° quater).
 */
export function netTaxable({ specs, healthEmployerCents }: PayPlan, month: Assessment): number {
  const csgCrds = specs.findIndex(({ code }) => code === 'csg_crds_non_deductible')
  return month.grossCents - month.employeeCents + month.employee[csgCrds] + healthEmployerCents
}

/**
 * Income tax withheld on the net taxable pay, to the cent: the personal rate when one was transmitted, else the neutral
 * grid (CGI 204 E and 204 H). A household's rate is never computed here.
 */
export function withholding(netTaxableCents: number, personalRateBps: number | null, grid: GridStep[]): Withholding {
  const base = Math.max(0, netTaxableCents)
  const kind: WithholdingKind = personalRateBps === null ? 'neutral' : 'personal'
  const rateBps = personalRateBps ?? neutralRate(base, grid)
  return { kind, rateBps, cents: bpsOf(base, rateBps) }
}

const neutralRate = (baseCents: number, grid: GridStep[]) =>
  grid.find(({ belowCents }) => belowCents === null || baseCents < belowCents)!.rateBps
