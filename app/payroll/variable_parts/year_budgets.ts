import { sum } from '#core/cents'
import { lastDay } from '#core/period'
import type { Transaction } from '#core/transaction'
import { balanceIn } from '#activities/account/position'
import type Contract from '#contracts/contract'
import { balancesOn, type AccountBalance } from '#ledger/balances'
import { yearPay } from '#payroll/variable_parts/year_pay'

/** What a contract may still be paid of a year, in cents. */
export type YearBudget = {
  /** The balance of the whole account at the end of the year, what is accrued left out. */
  accountCents: number
  shareBps: number
  /** What the person's pay of the year already cost. */
  chargedCents: number
  /** One's own part of the balance: charges included. */
  budgetCents: number
}

/**
 * What the account of each activity leaves to each of its contracts at the end of a year. Several people on one account
 * share what it earned for pay by their agreement (decree 2015-1363, art. 1): each one's share of the whole, less what they
 * were paid in the year; who was paid more than their share leaves less to the others, and the account is never passed.
 */
export async function yearBudgets(contracts: Contract[], year: number, client: Transaction): Promise<Map<number, YearBudget>> {
  const on = lastDay(`${year}-12`)
  const balances = Map.groupBy(await balancesOn(on, {}, client), ({ activityId }) => activityId)
  const shares = await sharesOn(on, client)
  const pay = await yearPay(
    contracts.map(({ activityId }) => activityId),
    year,
    client
  )
  const budgets = new Map<number, YearBudget>()
  for (const [activityId, sharing] of Map.groupBy(contracts, (contract) => contract.activityId)) {
    const accountCents = freeBalance(balances.get(activityId) ?? [])
    const paid = pay.filter((one) => one.activityId === activityId)
    const people = sharing.map((contract) => ({
      contract,
      shareBps: shares.get(`${activityId}:${contract.personId}`) ?? 10_000,
      chargedCents: sum(paid.filter(({ personId }) => personId === contract.personId).map(({ costCents }) => costCents)),
    }))
    const parts = partsOf(accountCents, people, sum(paid.map(({ costCents }) => costCents)))
    people.forEach(({ contract, shareBps, chargedCents }, rank) =>
      budgets.set(contract.id, { accountCents, shareBps, chargedCents, budgetCents: parts[rank] })
    )
  }
  return budgets
}

type Sharing = { shareBps: number; chargedCents: number }

/**
 * One's share of what the account had for pay (what is left, and what everybody's pay cost), less what one got; all of it
 * together is at most what is left.
 */
export function partsOf(
  accountCents: number,
  people: Sharing[],
  paidCents = sum(people.map(({ chargedCents }) => chargedCents))
): number[] {
  if (people.length === 1) return [Math.floor((accountCents * people[0].shareBps) / 10_000)]
  if (accountCents <= 0) return people.map(() => 0)
  const own = people.map(({ shareBps, chargedCents }) =>
    Math.max(0, Math.floor(((accountCents + paidCents) * shareBps) / 10_000) - chargedCents)
  )
  const claimed = sum(own)
  return claimed <= accountCents ? own : own.map((cents) => Math.floor((cents * accountCents) / claimed))
}

/** A variable part that is accrued already is still in the balance until it is paid: it is not free a second time. */
const freeBalance = (balances: AccountBalance[]) =>
  balanceIn(balances.filter(({ account }) => !['42861', '43861', '1581'].some((prefix) => account.startsWith(prefix))))

async function sharesOn(on: string, client: Transaction): Promise<Map<string, number>> {
  const rows = await client
    .from('activity_members')
    .where('joined_on', '<=', on)
    .where((still) => still.whereNull('left_on').orWhere('left_on', '>=', on))
    .select('activity_id', 'person_id', 'share_bps')
  return new Map(rows.map((row) => [`${row.activity_id}:${row.person_id}`, Number(row.share_bps)]))
}
