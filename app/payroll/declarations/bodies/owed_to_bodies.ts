import { sum } from '#core/cents'
import type { BodyName } from '#third_parties/body'
import type { PaidMonth } from '#payroll/declarations/dsn/pays_of_month'

/** An account of the books and the body it is owed to: `431000 urssaf`. */
export type DebtKey = `${string} ${BodyName}`

/** The accounts of the books where bodies wait to be paid. */
export const BODY_ACCOUNTS = ['431000', '437100', '437200', '442100', '438600']

/** What one pay owes to each body, in cents, by account: what is kept from it, what the employer adds, the reductions taken off. */
export function owedToBodies(pay: PaidMonth): Map<DebtKey, number> {
  const owed = new Map<DebtKey, number>()
  const add = (account: string, body: BodyName, cents: number) => {
    const key: DebtKey = `${account.padEnd(6, '0')} ${body}`
    owed.set(key, (owed.get(key) ?? 0) + cents)
  }
  for (const line of pay.figures.lines) {
    add(line.liabilityAccount, line.body, line.employeeCents)
    for (const { liabilityAccount, cents } of line.ledger) add(liabilityAccount, line.body, cents)
  }
  if (pay.kind === 'cesa') {
    const { totals } = pay.figures
    add('431', 'urssaf', -totals.reductionUrssafCents)
    add('4371', 'retirement', -totals.reductionRetirementCents)
    add('4421', 'tax', totals.withholdingCents)
  }
  return owed
}

/** The same of a whole month. */
export function owedByAll(pays: PaidMonth[]): Map<DebtKey, number> {
  const all = Map.groupBy(
    pays.flatMap((pay) => [...owedToBodies(pay)]),
    ([key]) => key
  )
  return new Map([...all].map(([key, parts]) => [key, sum(parts.map(([, cents]) => cents))]))
}
