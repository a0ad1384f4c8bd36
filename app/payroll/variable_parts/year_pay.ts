import type { Transaction } from '#core/transaction'
import type { PayState } from '#payroll/payslips/pay_state'

/** What a person was paid of an activity in a year, or is owed of it; the balance of a former year left out. In cents. */
export type YearPay = { activityId: number; personId: number; contractId: number; grossCents: number; costCents: number }

/** The pay of a year on these activities: the payslips made here, the months before the books began here, what is accrued. */
export async function yearPay(activityIds: number[], year: number, client: Transaction): Promise<YearPay[]> {
  const made = await client
    .from('payslips as s')
    .join('entries as e', 'e.id', 's.entry_id')
    .whereIn('s.activity_id', activityIds)
    .whereBetween('s.period', [`${year}-01`, `${year}-12`])
    .whereNotNull('s.sealed_on')
    .whereNull('s.cancelled_on')
    .select('s.activity_id', 's.person_id', 's.contract_id', 's.gross_cents', 's.employer_cost_cents', 's.entry_id')
  const former = await settledOf(
    made.map((row) => row.entry_id),
    client
  )
  const before = await client
    .from('opening_pay_states as o')
    .join('contracts as c', 'c.id', 'o.contract_id')
    .whereIn('c.activity_id', activityIds)
    .where('o.year', year)
    .select('c.activity_id', 'c.person_id', 'c.id as contract_id', 'o.year_to_date')
  const capes = await client
    .from('cape_statements as t')
    .join('contracts as c', 'c.id', 't.contract_id')
    .whereIn('c.activity_id', activityIds)
    .whereBetween('t.period', [`${year}-01`, `${year}-12`])
    .select('c.activity_id', 'c.person_id', 'c.id as contract_id', 't.gross_cents', 't.employer_cost_cents')
  const accrued = await client
    .from('variable_parts as v')
    .join('contracts as c', 'c.id', 'v.contract_id')
    .whereIn('c.activity_id', activityIds)
    .where('v.year', year)
    .select('c.activity_id', 'c.person_id', 'c.id as contract_id', 'v.gross_cents', 'v.charges_cents')
  return [
    ...made.map((row) => {
      const { grossCents, chargesCents } = former.get(row.entry_id) ?? { grossCents: 0, chargesCents: 0 }
      return {
        ...ids(row),
        grossCents: Number(row.gross_cents) - grossCents,
        costCents: Number(row.employer_cost_cents) - grossCents - chargesCents,
      }
    }),
    ...before.map((row) => {
      const { grossCents, employerCostCents }: PayState = JSON.parse(row.year_to_date)
      return { ...ids(row), grossCents, costCents: employerCostCents }
    }),
    ...capes.map((row) => ({ ...ids(row), grossCents: Number(row.gross_cents), costCents: Number(row.employer_cost_cents) })),
    ...accrued.map((row) => {
      const grossCents = Number(row.gross_cents)
      return { ...ids(row), grossCents, costCents: grossCents + Number(row.charges_cents) }
    }),
  ]
}

const ids = (row: Record<string, any>) => ({ activityId: row.activity_id, personId: row.person_id, contractId: row.contract_id })

/** What a payslip took out of an accrued variable part was a cost of the year before. */
async function settledOf(entryIds: number[], client: Transaction) {
  const settled = new Map<number, { grossCents: number; chargesCents: number }>()
  for (let at = 0; at < entryIds.length; at += 500) {
    const lines = await client
      .from('entry_lines')
      .whereIn('entry_id', entryIds.slice(at, at + 500))
      .whereIn('account', ['428610', '438610'])
      .select('entry_id', 'account', 'debit_cents')
    for (const { entry_id: id, account, debit_cents: cents } of lines) {
      const known = settled.get(id) ?? { grossCents: 0, chargesCents: 0 }
      if (account === '428610') known.grossCents += Number(cents)
      else known.chargesCents += Number(cents)
      settled.set(id, known)
    }
  }
  return settled
}
