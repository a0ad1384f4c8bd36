import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'

/** One line of the register: somebody, the job they were hired for, the days they came and left. */
export type RegisterLine = {
  rank: number
  personId: number
  lastName: string
  firstName: string
  nationality: string | null
  bornOn: Day | null
  gender: string | null
  job: string
  classification: string | null
  contract: string
  startsOn: Day
  endedOn: Day | null
  workPermit: string | null
  /** What the law asks and the record lacks. */
  missing: string[]
}

/**
 * The single register of staff, in the order of hiring, those who left included (C. trav. L1221-13, D1221-23): employees
 * alone, a CAPE is no contract of employment. Asked of the contracts, so that nothing is written twice.
 */
export async function staffRegister(): Promise<RegisterLine[]> {
  const rows = await db
    .from('contracts as c')
    .join('persons as p', 'p.id', 'c.person_id')
    .join('activities as a', 'a.id', 'c.activity_id')
    .where('c.kind', 'cesa')
    .orderBy('c.starts_on')
    .orderBy('c.id')
    .select('c.id', 'c.person_id', 'c.starts_on', 'c.ended_on', 'a.trade')
    .select('p.first_name', 'p.last_name', 'p.nationality', 'p.born_on', 'p.gender', 'p.work_permit')
  const terms = await lastTerms()
  return rows.map((row, index) => {
    const { job, classification, is_executive: executive } = terms.get(row.id) ?? {}
    return {
      rank: index + 1,
      personId: row.person_id,
      lastName: row.last_name,
      firstName: row.first_name,
      nationality: row.nationality,
      bornOn: row.born_on,
      gender: row.gender,
      job: job ?? `Entrepreneur·e salarié·e, ${row.trade.toLocaleLowerCase('fr')}`,
      classification: [executive ? 'Cadre' : '', classification ?? ''].filter(Boolean).join(', ') || null,
      contract: 'CESA, durée indéterminée',
      startsOn: row.starts_on,
      endedOn: row.ended_on,
      workPermit: row.work_permit,
      missing: missingOf(row),
    }
  })
}

/** The job as last worded, by contract. */
async function lastTerms(): Promise<Map<number, Record<string, any>>> {
  const rows = await db.from('contract_pay_terms').orderBy('valid_from').orderBy('id')
  return new Map(rows.map((row) => [row.contract_id as number, row]))
}

function missingOf(row: Record<string, any>): string[] {
  const asked: [unknown, string][] = [
    [row.nationality, 'nationalité'],
    [row.born_on, 'date de naissance'],
    [row.gender, 'sexe'],
  ]
  return asked.filter(([known]) => !known).map(([, name]) => name)
}
