import type Contract from '#contracts/contract'
import { recordAudit } from '#core/audit_trail'
import { longDay, type Day } from '#core/day'
import { periodOf } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { assertMonthOpen } from '#payroll/pay_inputs/request_pay_input'
import ContractPayTerm from '#payroll/terms/contract_pay_term'

export class PayTermsTooEarly extends Refusal {
  constructor({ startsOn }: Contract) {
    super(`Le contrat commence le ${longDay(startsOn)}\u00A0: ses conditions de paie aussi.`, 'validFrom')
  }
}

export class WeeklyHoursOutOfRange extends Refusal {
  constructor() {
    super('Un contrat avec horaire va de 1 à 35 heures par semaine\u00A0: au-delà, des heures supplémentaires sont dues.', 'weeklyHours')
  }
}

export type ContractPayFacts = {
  validFrom: Day
  /** Hundredths of an hour; null when the pay has no hours, as a CESA. */
  weeklyHundredths: number | null
  isExecutive: boolean
  job?: string | null
  classification?: string | null
}

/** Appends what a contract is paid by from a day on; payslips already made keep theirs. Throws PayTermsTooEarly, WeeklyHoursOutOfRange, PayMonthUnderWay. */
export function setContractPay(contract: Contract, facts: ContractPayFacts, on: Day, by: { id: number }, trx?: Transaction) {
  const { weeklyHundredths, validFrom } = facts
  return inTransaction(async (trx_) => {
    if (validFrom < contract.startsOn) throw new PayTermsTooEarly(contract)
    if (weeklyHundredths !== null && (weeklyHundredths < 1_00 || weeklyHundredths > 35_00)) throw new WeeklyHoursOutOfRange()
    await assertMonthOpen(contract.id, periodOf(validFrom), trx_)

    await recordAudit(
      { action: 'contract_pay_set', subject: `contract:${contract.id}`, details: { validFrom, weeklyHundredths }, by },
      trx_
    )
    return ContractPayTerm.updateOrCreate(
      { contractId: contract.id, validFrom },
      { ...facts, recordedOn: on, recordedById: by.id || null },
      { client: trx_ }
    )
  }, trx)
}
