import db from '@adonisjs/lucid/services/db'
import { addMonths, type Day } from '#core/day'
import type { Transaction } from '#core/transaction'

/** What a general meeting has opened: the variable parts of a year are to be paid within a month (C. trav. R7331-12). */
export type BalanceDue = { year: number; approvedOn: Day; dueOn: Day; left: number; leftCents: number }

/** The years whose accounts are approved and whose variable parts are not all paid, oldest first. */
export async function balancesDue(on: Day): Promise<BalanceDue[]> {
  const rows = await db
    .from('variable_parts as v')
    .join('contracts as c', 'c.id', 'v.contract_id')
    .where('c.kind', 'cesa')
    .whereColumn('v.settled_gross_cents', '<', 'v.gross_cents')
    .groupBy('v.year')
    .orderBy('v.year')
    .select('v.year')
    .count('* as parts')
    .sum('v.gross_cents as gross')
    .sum('v.settled_gross_cents as settled')
  const due: BalanceDue[] = []
  for (const { year, parts, gross, settled } of rows) {
    const approvedOn = await approvalOf(year)
    if (!approvedOn || approvedOn > on) continue
    due.push({ year, approvedOn, dueOn: addMonths(approvedOn, 1), left: Number(parts), leftCents: Number(gross) - Number(settled) })
  }
  return due
}

/** The day of the meeting that approved the accounts of a year: as called, or as its decision was written in the books. */
export async function approvalOf(year: number, trx?: Transaction): Promise<Day | null> {
  const client = trx ?? db
  const decided = await client.from('entries').where('source', `result:${year}`).min('posted_on as held').first()
  if (decided?.held) return decided.held
  const called = await client.from('general_meetings').where('approves_year', year).min('held_on as held').first()
  return called?.held ?? null
}
