import db from '@adonisjs/lucid/services/db'

const FRANC_ZONE = 'Parité fixe, décision 98/683/CE du Conseil'

/** What treaties hold since the euro began, in millionths for one euro. */
const PARITIES = [
  { currency: 'XOF', rateMicro: 655_957_000, source: FRANC_ZONE },
  { currency: 'XAF', rateMicro: 655_957_000, source: FRANC_ZONE },
  { currency: 'KMF', rateMicro: 491_967_750, source: FRANC_ZONE },
  { currency: 'CVE', rateMicro: 110_265_000, source: 'Parité fixe, décision 98/744/CE du Conseil' },
  { currency: 'XPF', rateMicro: 119_331_742, source: 'Parité fixe, décret n° 98-1152 (1 000 XPF = 8,38 €)' },
]

const SINCE = '1999-01-01'

/** Lays the parities that do not move; can be laid again. */
export async function seedFixedParities() {
  const known = new Set((await db.from('currency_rates').where('quoted_on', SINCE).select('currency')).map((row) => row.currency))
  const missing = PARITIES.filter(({ currency }) => !known.has(currency))
  if (missing.length === 0) return
  await db.table('currency_rates').multiInsert(
    missing.map(({ currency, rateMicro, source }) => ({
      currency,
      rate_micro: rateMicro,
      source,
      quoted_on: SINCE,
      is_fixed: true,
      created_at: `${SINCE} 00:00:00`,
    }))
  )
}
