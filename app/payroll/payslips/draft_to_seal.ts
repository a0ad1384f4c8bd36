import type { Day } from '#core/day'
import type { Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import type { Payslip as Figures } from '#payroll/engine/types'
import type { PayslipInputs } from '#payroll/payslips/payslip'

export type DraftToSeal = {
  id: number
  contractId: number
  activityId: number
  period: Period
  sealedOn: Day | null
  inputs: PayslipInputs
  figures: Figures
  personName: string
  personThirdPartyId: number
}

/** What sealing a payslip needs of it, in one plain read that holds its row: thousands follow each other. */
export async function draftToSeal(payslipId: number, trx: Transaction): Promise<DraftToSeal> {
  const row = await trx
    .from('payslips as s')
    .join('persons as p', 'p.id', 's.person_id')
    .where('s.id', payslipId)
    .select('s.contract_id', 's.activity_id', 's.period', 's.sealed_on', 's.inputs', 's.figures')
    .select('p.first_name', 'p.last_name', 'p.third_party_id')
    .forUpdate()
    .firstOrFail()
  return {
    id: payslipId,
    contractId: row.contract_id,
    activityId: row.activity_id,
    period: row.period,
    sealedOn: row.sealed_on,
    inputs: JSON.parse(row.inputs),
    figures: JSON.parse(row.figures),
    personName: `${row.first_name} ${row.last_name}`,
    personThirdPartyId: row.third_party_id,
  }
}
