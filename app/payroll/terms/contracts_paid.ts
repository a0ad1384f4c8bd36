import type { Day } from '#core/day'
import { periodOf } from '#core/period'
import { reading } from '#payroll/pay_runs/reading'
import { contractsToPay } from '#payroll/pay_runs/contracts_to_pay'
import { conditionsOf } from '#payroll/terms/conditions_of'

/** Every contract that pay concerns this month, with what it is paid by. */
export async function contractsPaid(on: Day) {
  const period = periodOf(on)
  const contracts = await contractsToPay(period, reading())
  const conditions = await conditionsOf(
    contracts.map(({ contractId }) => contractId),
    period,
    reading()
  )
  return contracts.map((contract) => ({ ...contract, conditions: conditions.get(contract.contractId)! }))
}
