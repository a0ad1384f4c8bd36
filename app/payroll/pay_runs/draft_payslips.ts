import { yearOfPeriod } from '#core/period'
import type { Transaction } from '#core/transaction'
import { openItems } from '#ledger/open_items'
import { ordersOfMonth } from '#payroll/garnishments/orders_of_month'
import { grantedAsks } from '#payroll/pay_inputs/granted_asks'
import type { ContractToPay } from '#payroll/pay_runs/contracts_to_pay'
import { draftPayslip, type Draft } from '#payroll/pay_runs/draft_payslip'
import { conditionsOf } from '#payroll/terms/conditions_of'
import { payStates } from '#payroll/pay_runs/pay_states'
import type { PayRunAsk } from '#payroll/pay_runs/ask_pay_run'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'
import { withholdingRatesOn } from '#payroll/rates/withholding_rates_on'

type Ask = Pick<PayRunAsk, 'period' | 'paidOn' | 'kind'>

/** Everybody's month, from what is read once for all: rates, states of the year, requests, withholding, pay advances. */
export async function draftPayslips(contracts: ContractToPay[], { period, paidOn, kind }: Ask, trx: Transaction): Promise<Draft[]> {
  const ids = contracts.map(({ contractId }) => contractId)
  const people = contracts.map(({ personId }) => personId)
  const rates = await ratesOfMonth(period, trx)
  const conditions = await conditionsOf(ids, period, trx)
  const states = await payStates(ids, yearOfPeriod(period), trx)
  const asks = await grantedAsks(ids, period, trx)
  const taxRates = await withholdingRatesOn(paidOn, people, trx)
  const advances = await openAdvances(trx)
  const orders = await ordersOfMonth(ids, period, trx)
  return contracts.map((contract) =>
    draftPayslip({
      period,
      contract,
      rates,
      conditions: conditions.get(contract.contractId)!,
      last: states.get(contract.contractId)!,
      ...asks.get(contract.contractId)!,
      withholdingRateBps: taxRates.get(contract.personId) ?? null,
      payAdvanceCents: advances.get(contract.thirdPartyId) ?? 0,
      garnishments: orders.get(contract.contractId),
      supplement: kind === 'supplement',
    })
  )
}

/** Pay advances that no payslip has cleared yet (425), by third party. */
async function openAdvances(trx: Transaction): Promise<Map<number, number>> {
  const owed = new Map<number, number>()
  for (const { thirdPartyId, openCents } of await openItems({ accounts: ['425000'] }, trx)) {
    owed.set(thirdPartyId, (owed.get(thirdPartyId) ?? 0) + openCents)
  }
  return owed
}
