import { lastDay, yearOfPeriod, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import type { PayInput, RateSet } from '#payroll/engine/types'
import { grantedAsks } from '#payroll/pay_inputs/granted_asks'
import { composePay, type PayAsk } from '#payroll/pay_runs/compose_pay'
import { contractsToPay, type ContractToPay } from '#payroll/pay_runs/contracts_to_pay'
import { payStates, type LastPay } from '#payroll/pay_runs/pay_states'
import { conditionsOf } from '#payroll/terms/conditions_of'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'
import { withholdingRatesOn } from '#payroll/rates/withholding_rates_on'

/** Everything that one contract's month is computed from: on it, one simulates as the pay run computes. */
export type PayDesk = {
  contract: ContractToPay
  last: LastPay
  rates: RateSet
  ask: PayAsk
  inputOf: (ask: PayAsk) => PayInput
}

/** `fixedPartCents` puts another fixed part in the place of the contract's, to see what it would give. */
export async function payDesk(contractId: number, period: Period, trx: Transaction, fixedPartCents?: number): Promise<PayDesk> {
  const [known] = await contractsToPay(period, trx, [contractId])
  const contract = { ...known, fixedPartCents: fixedPartCents ?? known.fixedPartCents }
  const last = (await payStates([contractId], yearOfPeriod(period), trx)).get(contractId)!
  const rates = await ratesOfMonth(period, trx)
  const conditions = (await conditionsOf([contractId], period, trx)).get(contractId)!
  const asks = await grantedAsks([contractId], period, trx)
  const taxRates = await withholdingRatesOn(lastDay(period), [contract.personId], trx)
  const month = {
    ...contract,
    withholdingRateBps: taxRates.get(contract.personId) ?? null,
    payAdvanceCents: 0,
    leave: last.state.leave,
    supplement: false,
  }
  return {
    contract,
    last,
    rates,
    ask: asks.get(contractId)!.ask,
    inputOf: (ask) => composePay(period, month, ask, conditions),
  }
}
