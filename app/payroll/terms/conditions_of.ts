import { lastDay, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { coversOfMonth } from '#payroll/covers/covers_of_month'
import { payConditions, type PayConditions } from '#payroll/rates/pay_conditions'

/** How each contract is paid in a month: the house's conditions, what its own terms say last by then, its covers. */
export async function conditionsOf(contractIds: number[], period: Period, trx: Transaction): Promise<Map<number, PayConditions>> {
  const house = await payConditions(trx, period)
  const covers = await coversOfMonth(contractIds, period, trx)
  const terms = await termsOf(contractIds, period, trx)
  return new Map(
    contractIds.map((id) => {
      const own = terms.get(id)
      const executive = Boolean(own?.is_executive)
      return [
        id,
        {
          ...house,
          executive,
          job: own?.job ?? null,
          classification: own?.classification ?? null,
          workingTime: own?.weekly_hundredths ? { kind: 'hours', weeklyHundredths: own.weekly_hundredths } : house.workingTime,
          health: covers.health(id, executive) ?? house.health,
          provident: covers.provident(executive),
        },
      ]
    })
  )
}

async function termsOf(contractIds: number[], period: Period, trx: Transaction) {
  const rows = await trx
    .from('contract_pay_terms')
    .whereIn('contract_id', contractIds)
    .where('valid_from', '<=', lastDay(period))
    .orderBy('valid_from')
    .orderBy('id')
  return new Map(rows.map((row) => [row.contract_id as number, row]))
}
