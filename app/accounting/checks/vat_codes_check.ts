import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'
import type { Check, Wrong } from '#ledger/checks/check'

/** The rate of each account of collected VAT, which is a box of the CA3. */
export const COLLECTED_RATES: Record<string, number> = { 445711: 210, 445712: 2000, 445713: 1000, 445714: 550 }

/** What a box of the CA3 adds up by account is what its lines say by code; openings and returns only carry or clear it. */
export const vatCodesAgree: Check<Wrong> = {
  name: 'vat_codes',
  label: 'Chaque case de la CA3 égale la somme de ses codes de TVA',
  async run() {
    const rows = await db
      .from('entry_lines as l')
      .join('entries as e', 'e.id', 'l.entry_id')
      .whereIn('l.account', Object.keys(COLLECTED_RATES))
      .whereNotIn('e.journal', ['AN', 'RP'])
      .whereNot('e.source', 'like', 'vat_return:%')
      .groupBy('e.id', 'e.number', 'l.account', 'l.vat_rate_bps')
      .select('e.id', 'e.number', 'l.account', 'l.vat_rate_bps', db.raw('SUM(l.credit_cents - l.debit_cents) AS cents'))
    return rows
      .filter((row) => row.vat_rate_bps !== COLLECTED_RATES[row.account])
      .map((row) => ({
        what: `Écriture n° ${row.number} : ${formatCents(Number(row.cents))} sur ${row.account} ${row.vat_rate_bps === null ? 'sans code de TVA' : 'sous le code d’un autre taux'}`,
        href: `/livres/ecritures/${row.id}`,
      }))
  },
}
