import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'
import type { Check } from '#ledger/checks/check'

/** A closed year's balance sheet is what the next year opened with. */
export const openingsCarry: Check = {
  name: 'openings',
  label: 'Les à-nouveaux reprennent la clôture de l’exercice précédent',
  async run() {
    const years = await db.from('fiscal_years').whereNotNull('closed_on')
    const problems: string[] = []
    for (const { year } of years) {
      const closing = await db
        .from('entry_lines as l')
        .join('entries as e', 'e.id', 'l.entry_id')
        .join('fiscal_years as y', 'y.id', 'e.fiscal_year_id')
        .where('y.year', year)
        .whereNot((any) => {
          void any.where('l.account', '>=', '6')
          void any.orWhereBetween('l.account', ['186', '188'])
        })
        .groupBy('l.account')
        .select('l.account', db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))
      const opening = await db
        .from('entry_lines as l')
        .join('entries as e', 'e.id', 'l.entry_id')
        .where('e.source', `opening:${year + 1}`)
        .whereNotIn('l.account', ['120000', '129000'])
        .groupBy('l.account')
        .select('l.account', db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))
      const carried = new Map(opening.map((row) => [row.account, Number(row.cents)]))
      for (const row of closing) {
        if (['120000', '129000'].includes(row.account)) continue
        const gap = Number(row.cents) - (carried.get(row.account) ?? 0)
        if (gap !== 0) problems.push(`Compte ${row.account} : ${formatCents(gap)} de ${year} ne sont pas repris en ${year + 1}`)
      }
    }
    return problems
  },
}
