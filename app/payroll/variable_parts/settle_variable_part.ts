import { shareOf, sum } from '#core/cents'
import type { Transaction } from '#core/transaction'
import type { DraftToSeal } from '#payroll/payslips/draft_to_seal'
import VariablePart from '#payroll/variable_parts/variable_part'

export type SettledAccrual = { grossCents: number; chargesCents: number }

/**
 * What a payslip takes out of the variable part accrued for a former year, in cents: its gross up to what is left, and
 * the charges in proportion. Null when it pays none, or none was accrued: the whole is then a cost of this year.
 */
export async function settleVariablePart(payslip: DraftToSeal, trx: Transaction): Promise<SettledAccrual | null> {
  const { balanceYear: year } = payslip.inputs
  if (year === null) return null
  const part = await VariablePart.query({ client: trx }).where({ contract_id: payslip.contractId, year }).forUpdate().first()
  if (!part || part.leftGrossCents <= 0) return null

  const grossCents = Math.min(balancePaid(payslip, year), part.leftGrossCents)
  const chargesCents = shareOf(part.leftChargesCents, grossCents, part.leftGrossCents)
  await part
    .merge({
      settledGrossCents: part.settledGrossCents + grossCents,
      settledChargesCents: part.settledChargesCents + chargesCents,
      payslipId: payslip.id,
    })
    .save()
  return { grossCents, chargesCents }
}

const balancePaid = ({ figures }: DraftToSeal, year: number) =>
  sum(
    figures.elements
      .filter(({ code, label }) => code === 'variable_balance' && label.endsWith(String(year)))
      .map(({ amountCents }) => amountCents)
  )
