import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'

/** Its rate is known when the account bears one alone. */
export type PendingVat = { account: string; releasesInto: string; cents: number; vatCode?: string; vatRateBps?: number }

/**
 * The VAT that waits for an open item to be settled, by account (44574 by rate, 44564), in cents: what its entry wrote
 * on its activity, less what settlements made due already. Positive for a sale, negative for its credit note.
 */
export async function pendingVatOf(lineId: number, trx?: Transaction): Promise<PendingVat[]> {
  const client = trx ?? db
  const item = await client.from('entry_lines').where('id', lineId).firstOrFail()
  const sign = Number(item.debit_cents) > 0 ? -1 : 1
  const written = await client
    .from('entry_lines as l')
    .join('accounts as a', 'a.number', 'l.account')
    .where('l.entry_id', item.entry_id)
    .where('l.activity_id', item.activity_id)
    .whereNotNull('a.releases_into')
    .groupBy('l.account', 'a.releases_into')
    .select('l.account', 'a.releases_into')
    .max('l.vat_code as vat_code')
    .min('l.vat_rate_bps as lowest')
    .max('l.vat_rate_bps as highest')
    .select(db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))
  const released = await client
    .from('vat_releases as r')
    .join('settlements as s', 's.id', 'r.settlement_id')
    .whereNull('s.undone_on')
    .where('r.line_id', lineId)
    .groupBy('r.account')
    .select('r.account')
    .sum('r.amount_cents as cents')
  const gone = new Map(released.map((row) => [row.account, Number(row.cents)]))
  return written
    .map((row) => ({
      account: row.account,
      releasesInto: row.releases_into,
      vatCode: row.vat_code ?? undefined,
      vatRateBps: row.lowest === row.highest ? (row.highest ?? undefined) : undefined,
      cents: sign * Number(row.cents) - (gone.get(row.account) ?? 0) || 0,
    }))
    .filter((pending) => pending.cents !== 0)
}
