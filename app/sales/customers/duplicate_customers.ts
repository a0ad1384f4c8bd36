import db from '@adonisjs/lucid/services/db'
import { plainWords } from '#core/words'

export type Likeness = 'siren' | 'vat' | 'name'

export const LIKENESSES: Record<Likeness, string> = { siren: 'même SIREN', vat: 'même numéro de TVA', name: 'même nom, même code postal' }

type Known = {
  id: number
  name: string
  city: string | null
  postcode: string | null
  siren: string | null
  siret: string | null
  vat_number: string | null
}

export type Duplicate = { by: Likeness; one: Known; other: Known }

/**
 * Pairs of records that may be one customer, of those the reader sees: by SIREN, by VAT number, by name and postcode. Two
 * establishments of a company are no duplicates, nor what somebody told apart. The oldest record comes first.
 */
export async function duplicateCustomers(activityIds: number[] | null): Promise<Duplicate[]> {
  const known: Known[] = await seen(activityIds)
    .whereNull('c.merged_into_id')
    .whereNull('c.archived_on')
    .orderBy('c.id')
    .select('c.id', 'c.name', 'c.city', 'c.postcode', 'c.siren', 'c.siret', 'c.vat_number')
  const apart = new Set((await db.from('customer_distinctions')).map((row) => `${row.customer_id}:${row.other_id}`))
  const found = new Map<string, Duplicate>()
  for (const [by, keyOf] of Object.entries(KEYS) as [Likeness, (one: Known) => string | null][]) {
    for (const [one, other] of pairsOf(known, keyOf)) {
      const pair = `${one.id}:${other.id}`
      if (!apart.has(pair) && !found.has(pair) && mayBeOne(one, other)) found.set(pair, { by, one, other })
    }
  }
  return [...found.values()]
}

const KEYS: Record<Likeness, (one: Known) => string | null> = {
  siren: ({ siren }) => siren,
  vat: ({ vat_number: vatNumber }) => vatNumber,
  name: ({ name, postcode }) => (postcode ? `${bareName(name)}:${postcode}` : null),
}

/** « SARL Les Greniers » and « les greniers » are one name. */
export const bareName = (name: string) =>
  plainWords(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(
      /\b(sarl|sas|sasu|sa|eurl|sci|scop|scic|association|asso|mairie de|commune de|ets|etablissements|monsieur|madame|m|mme)\b/g,
      ' '
    )
    .replace(/\s+/g, ' ')
    .trim()

function pairsOf(known: Known[], keyOf: (one: Known) => string | null): [Known, Known][] {
  const first = new Map<string, Known>()
  const pairs: [Known, Known][] = []
  for (const customer of known) {
    const key = keyOf(customer)
    if (!key) continue
    const former = first.get(key)
    if (former) pairs.push([former, customer])
    else first.set(key, customer)
  }
  return pairs
}

const mayBeOne = (one: Known, other: Known) =>
  !(one.siren && other.siren && one.siren !== other.siren) && !(one.siret && other.siret && one.siret !== other.siret)

function seen(activityIds: number[] | null) {
  const query = db.from('customers as c')
  if (!activityIds) return query
  return query.whereIn('c.id', (links) => links.from('activity_customers').whereIn('activity_id', activityIds).select('customer_id'))
}
