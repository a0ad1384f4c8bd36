import db from '@adonisjs/lucid/services/db'
import { shareOf } from '#core/cents'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'

/**
 * Turnover before tax that customers paid between two days, by activity, in cents: of each invoice, the share that
 * money settled. A credit note settles too, but brings nothing. The last payment of an invoice takes its remainder.
 */
export async function collectedTurnover({ from, to }: { from: Day; to: Day }, trx?: Transaction): Promise<Map<number, number>> {
  const client = trx ?? db
  const rows = await client
    .from('settlements as s')
    .join('entry_lines as d', 'd.id', 's.debit_line_id')
    .join('entry_lines as c', 'c.id', 's.credit_line_id')
    .whereNull('s.undone_on')
    .where('s.settled_on', '<=', to)
    .whereBetween('d.account', ['411', '411999'])
    .whereExists((money) =>
      // A payment in excess, used on another invoice, is money too: it came before.
      money
        .from('entry_lines as m')
        .whereColumn('m.entry_id', 'c.entry_id')
        .where((any) => any.whereBetween('m.account', ['5', '599999']).orWhere('m.account', '419700'))
    )
    .groupBy('d.id', 'd.entry_id', 'd.activity_id', 'd.debit_cents')
    .select('d.activity_id', 'd.debit_cents')
    .select(client.raw(`SUM(s.amount_cents) AS paid`))
    .select(client.raw(`SUM(CASE WHEN s.settled_on < ? THEN s.amount_cents ELSE 0 END) AS paid_before`, [from]))
    .select(client.raw(NET))

  const collected = new Map<number, number>()
  for (const row of rows) {
    const [net, gross] = [Number(row.net), Number(row.debit_cents)]
    const cents = shareOf(net, Number(row.paid), gross) - shareOf(net, Number(row.paid_before), gross)
    collected.set(row.activity_id, (collected.get(row.activity_id) ?? 0) + cents)
  }
  return collected
}

const NET = `(SELECT COALESCE(SUM(p.credit_cents - p.debit_cents), 0) FROM entry_lines p
  WHERE p.entry_id = d.entry_id AND p.activity_id = d.activity_id AND p.account BETWEEN '70' AND '709999') AS net`
