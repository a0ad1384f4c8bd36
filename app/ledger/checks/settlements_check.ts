import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'
import type { Check } from '#ledger/checks/check'

/** Nothing is settled for more than it is worth, and a settled item keeps no VAT waiting. */
export const settlementsFit: Check = {
  name: 'settlements',
  label: 'Aucune ligne n’est réglée au-delà de son montant',
  async run() {
    const side = (column: string, amount: string) =>
      db
        .from('settlements as s')
        .join('entry_lines as l', 'l.id', `s.${column}`)
        .whereNull('s.undone_on')
        .groupBy('l.id', `l.${amount}`, 'l.account')
        .havingRaw(`SUM(s.amount_cents) > l.${amount}`)
        .select('l.id', 'l.account')
    const rows = [...(await side('debit_line_id', 'debit_cents')), ...(await side('credit_line_id', 'credit_cents'))]
    return rows.map((row) => `Ligne ${row.id} du compte ${row.account} : réglée pour plus que son montant`)
  },
}

/** What is kept as open says what lines less settlements say. */
export const openItemsAgree: Check = {
  name: 'open_items',
  label: 'Ce qui reste ouvert, tenu au fil de l’eau, égale les lignes moins leurs règlements',
  async run() {
    const settled = (column: string) =>
      db.from('settlements').whereNull('undone_on').groupBy(column).select(column).sum('amount_cents as cents')
    const bySide = [...(await settled('debit_line_id')), ...(await settled('credit_line_id'))]
    const paid = new Map(bySide.map((row) => [row.debit_line_id ?? row.credit_line_id, Number(row.cents)]))
    const kept = new Map((await db.from('open_items').select('line_id', 'open_cents')).map((row) => [row.line_id, Number(row.open_cents)]))
    const lines = db
      .from('entry_lines')
      .whereNotNull('third_party_id')
      .whereNull('carries_id')
      .whereColumn('debit_cents', '<>', 'credit_cents')
    const problems: string[] = []
    for (const line of await lines.select('id', 'account', 'debit_cents', 'credit_cents')) {
      const [debit, credit, settledCents] = [Number(line.debit_cents), Number(line.credit_cents), paid.get(line.id) ?? 0]
      const open = debit > 0 ? debit - settledCents : settledCents - credit
      if ((kept.get(line.id) ?? 0) !== open) {
        problems.push(
          `Ligne ${line.id} du compte ${line.account} : ${formatCents(open)} ouverts, ${formatCents(kept.get(line.id) ?? 0)} tenus`
        )
      }
      kept.delete(line.id)
    }
    return [...problems, ...[...kept.keys()].map((id) => `Ligne ${id} : tenue ouverte, et absente des livres`)]
  },
}
