import db from '@adonisjs/lucid/services/db'
import { formatCents, sum } from '#core/cents'
import { longDay, type Day } from '#core/day'
import { counted, present, type Todo } from '#dashboards/todo'
import type User from '#identity/user'
import { firstOpenDay } from '#ledger/first_open_day'
import { sumsToPay } from '#treasury/amounts_to_pay'
import { chequesInHand } from '#treasury/cheques/cheques_in_hand'
import { openEntriesCount } from '#treasury/reconciliation/open_entries'
import { openLinesCount } from '#treasury/reconciliation/open_lines'
import { suspendedLines } from '#treasury/reconciliation/suspense'

/** Claims and bills to approve, what is to be paid, what the bank does not say yet; one's own claims to finish. */
export async function spendingTodos(user: User, on: Day): Promise<Todo[]> {
  return [
    ...(user.may('approve_expenses') ? await toApprove() : []),
    ...(user.may('bank') ? await toPay(on) : []),
    ...(user.may('own_activity') ? await ownClaims(user) : []),
  ]
}

async function toApprove() {
  const [claims] = await db
    .from('expense_claims')
    .whereNotNull('submitted_on')
    .whereNull('approved_on')
    .count('* as count')
    .sum('total_cents as cents')
  const [bills] = await db.from('supplier_invoices').whereNull('booked_on').count('* as count').sum('total_cents as cents')
  return present<Todo>([
    Number(claims.count) > 0 && {
      is: 'waiting',
      title: `Approuver ${counted(Number(claims.count), 'note de dépenses', 'notes de dépenses')}`,
      text: formatCents(Number(claims.cents)),
      href: '/depenses?vue=presentees',
    },
    Number(bills.count) > 0 && {
      is: 'waiting',
      title: `Enregistrer ${counted(Number(bills.count), 'facture reçue', 'factures reçues')}`,
      text: formatCents(Number(bills.cents)),
      href: '/achats',
    },
  ])
}

async function toPay(on: Day) {
  const groups = await sumsToPay(on)
  const owedCents = sum(groups.map(({ cents }) => cents))
  const salaries = groups.find(({ kind }) => kind === 'salaries')
  const cheques = await chequesInHand()
  const { unmatched, openLines } = await toMatch()
  const suspendedCents = sum((await suspendedLines()).map(({ openCents }) => Math.abs(openCents)))
  return present<Todo>([
    owedCents > 0 && {
      is: 'due',
      title: 'Payer ce qui est dû',
      text: groups
        .map((group) => `${group.label} ${formatCents(group.cents)}`)
        .slice(0, 3)
        .join(' · '),
      when: formatCents(owedCents),
      href: '/banque',
    },
    salaries && {
      is: 'due',
      title: `Virer ${counted(salaries.count, 'rémunération')}`,
      when: formatCents(salaries.cents),
      href: '/banque?nature=salaries',
    },
    cheques.length > 0 && {
      is: 'due',
      title: `Porter ${counted(cheques.length, 'chèque')} à la banque`,
      when: formatCents(sum(cheques.map(({ amountCents }) => amountCents))),
      href: '/banque/cheques',
    },
    openLines.count > 0 && {
      is: 'due',
      title: `Rapprocher ${counted(openLines.count, 'ligne')} de banque`,
      when: formatCents(openLines.cents),
      href: '/banque/rapprochement',
    },
    suspendedCents > 0 && {
      is: 'late',
      title: 'Dire à qui est l’argent en attente',
      text: 'Compte d’attente 471',
      when: formatCents(suspendedCents),
      href: '/banque/rapprochement',
    },
    unmatched > 0 && {
      is: 'waiting',
      title: `Retrouver ${counted(unmatched, 'mouvement')} sur le relevé`,
      href: '/banque/rapprochement',
    },
  ])
}

/** A month closes once all of it is matched: only months still open have something to match. */
async function toMatch() {
  const since = (await firstOpenDay()) ?? undefined
  return { unmatched: await openEntriesCount({ since }), openLines: await openLinesCount({ since }) }
}

async function ownClaims(user: User) {
  const rows = await db
    .from('expense_claims as c')
    .join('persons as p', 'p.id', 'c.person_id')
    .where('p.user_id', user.id)
    .whereNull('c.submitted_on')
    .whereNull('c.approved_on')
    .select('c.id', 'c.title', 'c.total_cents', 'c.returned_on', 'c.return_reason')
  return rows.map((row) => ({
    is: row.returned_on ? ('late' as const) : ('due' as const),
    title: row.returned_on ? `Corriger « ${row.title} »` : `Présenter « ${row.title} »`,
    text: row.returned_on ? `Renvoyée le ${longDay(row.returned_on)} : ${row.return_reason}` : formatCents(Number(row.total_cents)),
    href: `/depenses/${row.id}`,
  }))
}
