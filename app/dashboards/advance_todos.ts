import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'
import type { Todo } from '#dashboards/todo'

/** Advances that entrepreneurs ask for and nobody decided yet. */
export async function advanceTodos(): Promise<Todo[]> {
  const rows = await db
    .from('treasury_advances as t')
    .join('activities as a', 'a.id', 't.activity_id')
    .whereNull('t.decided_on')
    .select('a.trade_name', 't.amount_cents', 't.reason')
  return rows.map((row) => ({
    is: 'waiting',
    title: `Décider d’une avance à ${row.trade_name}`,
    text: row.reason,
    when: formatCents(Number(row.amount_cents)),
    href: '/banque/avances',
  }))
}
