import db from '@adonisjs/lucid/services/db'
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
