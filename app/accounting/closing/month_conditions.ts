import db from '@adonisjs/lucid/services/db'
import BookCheck from '#accounting/checks/book_check'
import { formatCents } from '#core/cents'
import { firstDay, lastDay, ofPeriod, type Period } from '#core/period'
import { balancesOn, totalOf } from '#ledger/balances'
import { openEntriesCount } from '#treasury/reconciliation/open_entries'
import { openLinesCount } from '#treasury/reconciliation/open_lines'

/** One thing that must be so before a month closes; what is missing, when it is not, and where to see it. */
export type Condition = { label: string; missing: string | null; href: string }

/** Everything that a month must have before it closes, in the order in which one does it. */
export async function monthConditions(period: Period): Promise<Condition[]> {
  const end = lastDay(period)
  const within = [firstDay(period), end] as [string, string]
  return [
    await left('Factures présentées : émises ou rendues', '/ventes?vue=a-valider', submitted('invoices').where('submitted_on', '<=', end)),
    await left('Notes de dépenses du mois : approuvées ou rendues', '/depenses', submitted('expense_claims').where('period', '<=', period)),
    await left('Factures d’achat du mois : enregistrées', '/achats', unwritten('supplier_invoices').whereBetween('invoiced_on', within)),
    await left(
      'Écritures manuelles du mois : passées ou retirées',
      '/livres/saisies',
      unwritten('manual_entries').whereBetween('posted_on', within)
    ),
    await left('Paie du mois : scellée', '/paie/lots', db.from('pay_runs').where('period', period).whereNull('sealed_on')),
    await bankCondition(period),
    await suspenseCondition(period),
    await left('Amortissements du mois : passés', '/immobilisations', unwornAssets(period)),
    await contributionsCondition(period),
    await vatCondition(period),
    await booksCondition(),
  ]
}

const submitted = (table: string) => db.from(table).whereNull('number').whereNotNull('submitted_on').whereNull('returned_on')

const unwritten = (table: string) => db.from(table).whereNull('entry_id')

const left = async (label: string, href: string, query: any) => counted(label, href, Number((await query.count('* as waiting'))[0].waiting))

const counted = (label: string, href: string, waiting: number): Condition => ({
  label,
  href,
  missing: waiting === 0 ? null : waiting === 1 ? 'Il en reste une.' : `Il en reste ${waiting}.`,
})

/** In service, not worn out by the months posted so far, and without their share of this one. */
export const unwornAssets = (period: Period) =>
  db
    .from('assets as a')
    .where('a.in_service_on', '<=', lastDay(period))
    .whereNull('a.disposed_on')
    .whereNotExists((shares) => void shares.from('depreciations as d').whereColumn('d.asset_id', 'a.id').where('d.period', '>=', period))
    .whereRaw(
      'a.cost_cents - a.brought_forward_cents > COALESCE((SELECT SUM(d.amount_cents) FROM depreciations d WHERE d.asset_id = a.id), 0)'
    )

async function bankCondition(period: Period): Promise<Condition> {
  const until = lastDay(period)
  const entries = await openEntriesCount({ until })
  const { count } = await openLinesCount({ until })
  return counted('Banque : chaque ligne et chaque écriture rapprochées', '/banque/rapprochement', entries + count)
}

async function suspenseCondition(period: Period): Promise<Condition> {
  const held = totalOf(await balancesOn(lastDay(period), { accounts: ['471'] }), '471')
  const missing = held === 0 ? null : `${formatCents(held)} y attendent une affectation.`
  return { label: 'Compte d’attente 471 : vide', href: `/livres/comptes/471000?au=${period}`, missing }
}

async function contributionsCondition(period: Period): Promise<Condition> {
  const posted = await db.from('contributions').where({ period }).first()
  const owed = posted ? null : await db.from('monthly_totals').where('period', period).whereBetween('account', ['701', '708']).first()
  const missing = owed ? 'Aucune n’est passée, et le mois a des ventes.' : null
  return { label: 'Contributions du mois : passées', href: '/activites', missing }
}

async function vatCondition(period: Period): Promise<Condition> {
  const filed = await db.from('vat_returns').where('from_period', '<=', period).where('period', '>=', period).first()
  const missing = filed ? null : `Celle ${ofPeriod(period)} ne l’est pas encore.`
  return { label: 'TVA du mois : déclarée', href: `/livres/tva?mois=${period}`, missing }
}

/** The last verification, which the closing asks again before it closes. */
async function booksCondition(): Promise<Condition> {
  const last = await BookCheck.query().whereNotNull('finished_at').orderBy('id', 'desc').first()
  const found = last?.findings?.length ?? 0
  const missing =
    !last || found === 0
      ? null
      : found === 1
        ? 'La dernière vérification a trouvé une anomalie.'
        : `La dernière vérification a trouvé ${found} anomalies.`
  return { label: 'Livres : ils tiennent', href: last ? `/livres/verifications/${last.id}` : '/livres/verifications', missing }
}
