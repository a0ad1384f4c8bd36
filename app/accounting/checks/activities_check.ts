import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'
import type { Check, Wrong } from '#ledger/checks/check'

/** The accounts of the activities and of shared services add up to the general ledger, account by account. */
export const activitiesAddUp: Check<Wrong> = {
  name: 'activities',
  label: 'Les activités et les services mutualisés font le grand livre',
  async run() {
    const house = await db.from('entry_lines').groupBy('account').select('account', db.raw('SUM(debit_cents - credit_cents) AS cents'))
    const activities = await db
      .from('activities as a')
      .join('monthly_totals as t', 't.activity_id', 'a.id')
      .groupBy('t.account')
      .select('t.account', db.raw('SUM(t.debit_cents - t.credit_cents) AS cents'))
    const own = new Map(activities.map((row) => [row.account, Number(row.cents)]))
    return house
      .map((row) => ({ account: row.account, gap: Number(row.cents) - (own.get(row.account) ?? 0) }))
      .filter(({ gap }) => gap !== 0)
      .map(({ account, gap }) => ({
        what: `Compte ${account} : ${formatCents(gap)} de plus dans le grand livre que dans les activités`,
        href: `/livres/comptes/${account}`,
      }))
  },
}
