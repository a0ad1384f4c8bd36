import { yearOfPeriod } from '#core/period'
import type { Transaction } from '#core/transaction'
import { openItems } from '#ledger/open_items'
import { grantedAsks } from '#payroll/pay_inputs/granted_asks'
import { NOTHING_ASKED } from '#payroll/pay_runs/compose_pay'
import type { ContractToPay } from '#payroll/pay_runs/contracts_to_pay'
import { draftPayslip, type Draft } from '#payroll/pay_runs/draft_payslip'
import { payStates } from '#payroll/pay_runs/pay_states'
import type { PayRunAsk } from '#payroll/pay_runs/prepare_pay_run'
import { payConditions } from '#payroll/rates/pay_conditions'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'
import { withholdingRatesOn } from '#payroll/rates/withholding_rates_on'

type Ask = Pick<PayRunAsk, 'period' | 'paidOn' | 'kind'>

/** Everybody's month, from what is read once for all: rates, states of the year, requests, withholding, pay advances. */
export async function draftPayslips(contracts: ContractToPay[], { period, paidOn, kind }: Ask, trx: Transaction): Promise<Draft[]> {
  const ids = contracts.map(({ contractId }) => contractId)
  const people = contracts.map(({ personId }) => personId)
  const rates = await ratesOfMonth(period, trx)
  const conditions = await payConditions(trx)
  const states = await payStates(ids, yearOfPeriod(period), trx)
  const asks = await grantedAsks(ids, period, trx)
  const taxRates = await withholdingRatesOn(paidOn, people, trx)
  const advances = await openAdvances(trx)
  return contracts.map((contract) =>
    draftPayslip({
      period,
      contract,
      rates,
      conditions,
      last: states.get(contract.contractId)!,
      ...(asks.get(contract.contractId) ?? { ask: NOTHING_ASKED, waitingCents: 0 }),
      withholdingRateBps: taxRates.get(contract.personId) ?? null,
      payAdvanceCents: advances.get(contract.thirdPartyId) ?? 0,
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
