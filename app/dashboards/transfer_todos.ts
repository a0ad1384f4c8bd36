import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'
import { longDay } from '#core/day'
import { counted, present, type Todo } from '#dashboards/todo'
import type User from '#identity/user'
import { debitSeen } from '#treasury/transfers/debit_seen'

/** Batches of transfers as each one meets them: to approve by somebody else, to send, to find again at the bank. */
export async function transferTodos(user: User): Promise<Todo[]> {
  if (!user.may('bank', 'approve_transfers')) return []
  const rows = await db
    .from('sepa_batches as b')
    .leftJoin('users as u', 'u.id', 'b.prepared_by_id')
    .whereNull('b.ended_on')
    .whereNull('b.executed_on')
    .orderBy('b.id')
    .select('b.*', 'u.full_name')
  return present(await Promise.all(rows.map((row) => todoOf(row, user))))
}

async function todoOf(row: any, user: User): Promise<Todo | null> {
  const about = {
    text: `${row.label}, ${counted(row.transfers_count, 'virement')}, préparé par ${row.full_name ?? 'la maison'}`,
    when: `${formatCents(Number(row.total_cents))}, pour le ${longDay(row.execution_on)}`,
    href: `/banque/virements/${row.id}`,
  }
  const isOwn = row.prepared_by_id === user.id
  if (!row.approved_on && user.may('approve_transfers') && !isOwn)
    return { is: 'waiting', title: `Approuver le lot de virements ${row.number}`, ...about }
  if (!user.may('bank')) return null
  if (!row.approved_on) return { is: 'waiting', title: `Le lot ${row.number} attend une seconde personne`, ...about }
  if (!row.sent_on) return { is: 'due', title: `Envoyer à la banque le lot ${row.number}`, ...about }
  if (row.debited_on) return null
  const sent = { id: row.id, bankAccountId: row.bank_account_id, sentOn: row.sent_on, isAtTheBank: true }
  if (await debitSeen(sent)) return { is: 'due', title: `La banque a exécuté le lot ${row.number}\u00A0: le noter`, ...about }
  return { is: 'waiting', title: `Le lot ${row.number} est à la banque\u00A0: noter son exécution`, ...about }
}
