import { longPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import { contractsToPay, type ContractToPay } from '#payroll/pay_runs/contracts_to_pay'
import { alreadyPaid } from '#payroll/pay_runs/pay_states'
import type { PayRunAsk } from '#payroll/pay_runs/ask_pay_run'

export class NobodyToPay extends Refusal {
  constructor(period: Period) {
    super(`Personne n’est à payer pour ${longPeriod(period)}\u00A0: chaque contrat en cours a déjà son bulletin.`)
  }
}

/** The contracts that a run pays: those without a payslip for the month, and, in a monthly run, that nobody is leaving. */
export async function contractsDue(
  { kind = 'monthly', period, contractIds }: Pick<PayRunAsk, 'kind' | 'period' | 'contractIds'>,
  trx: Transaction
): Promise<ContractToPay[]> {
  const contracts = await contractsToPay(period, trx, contractIds)
  const ids = contracts.map(({ contractId }) => contractId)
  const paid = kind === 'supplement' ? new Set() : await alreadyPaid(ids, period, trx)
  const leaving = kind === 'monthly' ? await withFinalPay(ids, period, trx) : new Set()
  const due = contracts.filter(({ contractId }) => !paid.has(contractId) && !leaving.has(contractId))
  if (due.length === 0) throw new NobodyToPay(period)
  return due
}

/** Who leaves this month is paid by a final run, prepared with the exit. */
async function withFinalPay(contractIds: number[], period: Period, trx: Transaction) {
  const rows = await trx.from('pay_inputs').whereIn('contract_id', contractIds).where({ period }).whereNotNull('left_on')
  return new Set(rows.map((row) => row.contract_id))
}
