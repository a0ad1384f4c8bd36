import db from '@adonisjs/lucid/services/db'
import type ExpenseClaim from '#purchases/expense_claims/expense_claim'

/**
 * Where each line of a claim was perhaps claimed before: the same receipt, byte for byte, in anybody's claim; or the same
 * person's same amount, kind and words of the same day. It warns, it does not refuse: two people may share a bill.
 */
export async function twinsOf(claim: ExpenseClaim): Promise<Map<number, string>> {
  return new Map([...(await sameExpenses(claim)), ...(await sameReceipts(claim.id))])
}

async function sameReceipts(claimId: number): Promise<[number, string][]> {
  const rows = await db
    .from('expense_lines as l')
    .join('documents as d', 'd.id', 'l.receipt_id')
    .join('documents as same', 'same.sha256', 'd.sha256')
    .join('expense_lines as o', 'o.receipt_id', 'same.id')
    .join('expense_claims as c', 'c.id', 'o.expense_claim_id')
    .where('l.expense_claim_id', claimId)
    .whereColumn('o.id', '<>', 'l.id')
    .select('l.id as line_id', 'c.id as claim_id', 'c.number', 'c.title')
  return rows.map((row) => [row.line_id, nameOf(row, claimId)])
}

async function sameExpenses({ id, personId }: ExpenseClaim): Promise<[number, string][]> {
  const rows = await db
    .from('expense_claims as c')
    .join('expense_lines as o', 'o.expense_claim_id', 'c.id')
    .join('expense_lines as l', (same) => {
      for (const column of ['spent_on', 'category', 'total_cents', 'label']) void same.on(`l.${column}`, `o.${column}`)
    })
    .where('c.person_id', personId)
    .where('l.expense_claim_id', id)
    .where('l.total_cents', '>', 0)
    .whereColumn('o.id', '<>', 'l.id')
    .select('l.id as line_id', 'c.id as claim_id', 'c.number', 'c.title')
  return rows.map((row) => [row.line_id, nameOf(row, id)])
}

const nameOf = (row: { claim_id: number; number: string | null; title: string }, own: number) =>
  row.claim_id === own ? 'cette note' : (row.number ?? `« ${row.title} »`)
