import db from '@adonisjs/lucid/services/db'
import Activity from '#activities/activity'
import { formatCents } from '#core/cents'
import type { Day } from '#core/day'
import { counted, present, type Todo } from '#dashboards/todo'
import type User from '#identity/user'
import { messageCounts } from '#sales/messages/message_queue'
import { reminderQueue } from '#sales/reminders/reminder_queue'
import { seenActivityIds } from '#sales/seen_activities'

/** What sales wait for: invoices to issue for who may, one's own to finish or correct, customers who are late. */
export async function salesTodos(user: User, on: Day): Promise<Todo[]> {
  if (!user.may('own_activity', 'issue_invoices')) return []
  const [drafts, late] = [await draftsOf(user), await lateOf(user, on)]
  const own = user.may('own_activity')
  const { toRemind } = await reminderQueue(on, await seenActivityIds(user))
  const failed = (await messageCounts(await seenActivityIds(user)))['a-reprendre']
  return present<Todo>([
    user.may('issue_invoices') &&
      drafts.submitted.count > 0 && {
        is: 'waiting',
        title: `Émettre ${counted(drafts.submitted.count, 'facture')}`,
        text: `${formatCents(drafts.submitted.cents)} TTC, soumises par les entrepreneurs`,
        href: '/ventes?vue=a-valider',
      },
    own &&
      drafts.returned.count > 0 && {
        is: 'late',
        title: `Corriger ${counted(drafts.returned.count, 'facture')}`,
        text: 'Renvoyées avec leur raison',
        href: '/ventes?vue=brouillons',
      },
    own &&
      drafts.unfinished.count > 0 && {
        is: 'due',
        title: `Soumettre ${counted(drafts.unfinished.count, 'facture')} en brouillon`,
        text: `${formatCents(drafts.unfinished.cents)} TTC`,
        href: '/ventes?vue=brouillons',
      },
    failed > 0 && {
      is: 'late',
      title: `Renvoyer ${counted(failed, 'courriel')}`,
      text: 'Refusés par le serveur, ou revenus',
      href: '/ventes/courriels?vue=a-reprendre',
    },
    toRemind.count > 0
      ? {
          is: 'late',
          title: `Relancer ${counted(toRemind.count, 'facture')}`,
          text: `${formatCents(toRemind.cents)}, sur ${formatCents(late.cents)} en retard`,
          href: '/relances',
        }
      : late.count > 0 && {
          is: 'late',
          title: `${counted(late.count, 'facture')} en retard de paiement`,
          text: `${formatCents(late.cents)} attendus`,
          href: '/ventes?vue=en-retard',
        },
  ])
}

async function draftsOf(user: User) {
  const rows = await db
    .from('invoices')
    .whereNull('number')
    .whereIn('activity_id', Activity.visibleTo(user).select('activities.id'))
    .select('submitted_on', 'returned_on', 'total_cents')
  const among = (keeps: (row: (typeof rows)[number]) => boolean) => {
    const kept = rows.filter(keeps)
    return { count: kept.length, cents: kept.reduce((sum, row) => sum + Number(row.total_cents), 0) }
  }
  return {
    submitted: among((row) => row.submitted_on),
    returned: among((row) => !row.submitted_on && row.returned_on),
    unfinished: among((row) => !row.submitted_on && !row.returned_on),
  }
}

/** What is open of an invoice is kept on it by the database as the ledger settles. */
async function lateOf(user: User, on: Day) {
  const [row] = await db
    .from('invoices')
    .whereNot('kind', 'credit_note')
    .where('open_cents', '>', 0)
    .where('due_on', '<', on)
    .whereNotNull('number')
    .whereIn('activity_id', Activity.visibleTo(user).select('activities.id'))
    .count('* as held')
    .sum('open_cents as cents')
  return { count: Number(row.held), cents: Number(row.cents ?? 0) }
}
