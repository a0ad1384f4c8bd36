import db from '@adonisjs/lucid/services/db'
import { dueReports } from '#accounting/ereporting/due_reports'
import Cooperative from '#cooperative/cooperative'
import { dayAndMonth, longDay, shortDay, type Day } from '#core/day'
import { counted, present, type Todo } from '#dashboards/todo'
import type User from '#identity/user'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { transmissionCounts } from '#sales/transmissions/transmissions_queue'

/** What e-invoicing waits for: the inbox, what came back refused, what the tax office is to be told. */
export async function einvoicingTodos(user: User, on: Day): Promise<Todo[]> {
  return [
    ...(user.may('approve_expenses', 'own_activity') ? await inbox(user) : []),
    ...(user.may('issue_invoices') ? await cameBack() : []),
    ...(user.may('books') ? await reports(on) : []),
  ]
}

async function inbox(user: User) {
  const rows = await db
    .from('received_einvoices')
    .whereNull('answered_on')
    .whereIn('id', ReceivedEInvoice.visibleTo(user).select('received_einvoices.id'))
    .select('activity_id', 'received_on')
    .orderBy('received_on')
  const oriented = rows.filter((row) => row.activity_id)
  const lost = rows.filter((row) => !row.activity_id)
  const since = (waiting: typeof rows) => `La plus ancienne est arrivée le ${longDay(waiting[0].received_on)}`
  return present<Todo>([
    lost.length > 0 && {
      is: 'waiting',
      title: `Orienter ${counted(lost.length, 'facture électronique', 'factures électroniques')}`,
      text: since(lost),
      href: '/facturation-electronique/recues?vue=a-orienter',
    },
    oriented.length > 0 && {
      is: 'waiting',
      title: `Approuver ${counted(oriented.length, 'facture électronique', 'factures électroniques')}`,
      text: since(oriented),
      href: '/facturation-electronique/recues?vue=a-approuver',
    },
  ])
}

async function cameBack() {
  const { einvoicingFrom } = await Cooperative.current()
  if (!einvoicingFrom) return []
  const { revenues } = await transmissionCounts(einvoicingFrom)
  return present<Todo>([
    revenues > 0 && {
      is: 'late',
      title: `Refaire ${counted(revenues, 'facture refusée', 'factures refusées')}`,
      text: 'Revenues du client ou de sa plateforme, avec leur raison',
      href: '/facturation-electronique?vue=revenues',
    },
  ])
}

async function reports(on: Day) {
  const due = await dueReports(on)
  return due.slice(0, 3).map(({ kind, from, to, dueOn }): Todo => ({
    is: dueOn < on ? 'late' : 'due',
    title: `Déclarer les ${kind === 'sales' ? 'ventes' : 'encaissements'} du ${shortDay(from)} au ${shortDay(to)}`,
    when: `pour le ${dayAndMonth(dueOn)}`,
    href: `/facturation-electronique/declarations?genre=${kind}&debut=${from}`,
  }))
}
