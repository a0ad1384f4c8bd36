import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { EndReason } from '#contracts/end_reasons'

/** Whom a declaration speaks of; never their NIR, only whether the record has one. */
export type DeclaredPerson = {
  id: number
  firstName: string
  lastName: string
  gender: string | null
  bornOn: Day | null
  bornIn: string | null
  bornDepartment: string | null
  bornCountry: string | null
  street: string | null
  postcode: string | null
  city: string | null
  hasNir: boolean
}

export type DeclaredContract = {
  id: number
  personId: number
  kind: 'cape' | 'cesa'
  startsOn: Day
  endsOn: Day | null
  endedOn: Day | null
  endReason: EndReason | null
  fixedPartCents: number
  trade: string
  activity: string
}

export async function declaredPeople(ids: number[]): Promise<Map<number, DeclaredPerson>> {
  const rows = await db
    .from('persons')
    .whereIn('id', ids)
    .select('id', 'first_name', 'last_name', 'gender', 'born_on', 'born_in', 'born_department', 'born_country')
    .select('street', 'postcode', 'city', db.raw('CASE WHEN nir IS NULL THEN 0 ELSE 1 END AS has_nir'))
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        firstName: row.first_name,
        lastName: row.last_name,
        gender: row.gender,
        bornOn: row.born_on,
        bornIn: row.born_in,
        bornDepartment: row.born_department,
        bornCountry: row.born_country,
        street: row.street,
        postcode: row.postcode,
        city: row.city,
        hasNir: Boolean(Number(row.has_nir)),
      },
    ])
  )
}

export async function declaredContracts(ids: number[]): Promise<Map<number, DeclaredContract>> {
  const rows = await db
    .from('contracts as c')
    .join('activities as a', 'a.id', 'c.activity_id')
    .whereIn('c.id', ids)
    .select('c.id', 'c.person_id', 'c.kind', 'c.starts_on', 'c.ends_on', 'c.ended_on', 'c.end_reason', 'c.fixed_part_cents')
    .select('a.trade', 'a.code', 'a.trade_name')
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        personId: row.person_id,
        kind: row.kind,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        endedOn: row.ended_on,
        endReason: row.end_reason,
        fixedPartCents: Number(row.fixed_part_cents),
        trade: row.trade,
        activity: `${row.code} ${row.trade_name}`,
      },
    ])
  )
}
