import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'

export type KnownRate = { currency: string; quotedOn: Day; rate: number; source: string; isFixed: boolean }

/** The last rate of each currency. */
export const latestRates = () =>
  read(
    db
      .from('currency_rates as r')
      .whereRaw('r.quoted_on = (SELECT MAX(l.quoted_on) FROM currency_rates l WHERE l.currency = r.currency)')
      .orderBy('r.currency')
  )

/** All that is known of a currency, the latest first. */
export const ratesOf = (currency: string) =>
  read(db.from('currency_rates as r').where({ currency }).orderBy('quoted_on', 'desc').limit(400))

async function read(query: any): Promise<KnownRate[]> {
  const rows: any[] = await query.select('r.currency', 'r.quoted_on', 'r.rate_micro', 'r.source', 'r.is_fixed')
  return rows.map((row) => ({
    currency: row.currency,
    quotedOn: row.quoted_on,
    rate: Number(row.rate_micro) / 1_000_000,
    source: row.source,
    isFixed: Boolean(row.is_fixed),
  }))
}
