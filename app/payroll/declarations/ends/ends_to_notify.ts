import db from '@adonisjs/lucid/services/db'
import type { EndReason } from '#contracts/end_reasons'
import type { Day } from '#core/day'
import { workingDaysAfter } from '#core/working_days'

export type EndToNotify = {
  contractId: number
  person: string
  activity: string
  endedOn: Day
  endReason: EndReason | null
  dueOn: Day
  isDescribed: boolean
  filedOn: Day | null
  filedBy: string | null
}

/** Working days after the end of a contract within which France Travail is told (C. trav. R1234-9). */
const DELAY = 5

/** Every CESA that has ended by a day, latest first, with its notice. A CAPE is no employment contract: none is owed. */
export async function endedContracts(on: Day): Promise<EndToNotify[]> {
  const rows = await db
    .from('contracts as c')
    .join('persons as p', 'p.id', 'c.person_id')
    .join('activities as a', 'a.id', 'c.activity_id')
    .leftJoin('end_of_contract_notices as n', 'n.contract_id', 'c.id')
    .leftJoin('users as u', 'u.id', 'n.filed_by_id')
    .where('c.kind', 'cesa')
    .where('c.ended_on', '<=', on)
    .orderBy('c.ended_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(500)
    .select('c.id', 'c.ended_on', 'c.end_reason', 'p.first_name', 'p.last_name', 'a.code', 'a.trade_name')
    .select('n.id as notice_id', 'n.filed_on', 'u.full_name')
  return rows.map((row) => ({
    contractId: row.id,
    person: `${row.first_name} ${row.last_name}`,
    activity: `${row.code} ${row.trade_name}`,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    dueOn: workingDaysAfter(row.ended_on, DELAY),
    isDescribed: row.notice_id !== null,
    filedOn: row.filed_on,
    filedBy: row.full_name,
  }))
}

/** Those that France Travail has not been told of. */
export const endsToNotify = async (on: Day) => (await endedContracts(on)).filter(({ filedOn }) => !filedOn)
