import db from '@adonisjs/lucid/services/db'
import type { ContractRow } from '#contracts/contract_rows'
import { END_REASONS } from '#contracts/end_reasons'
import type { Day } from '#core/day'
import { wordsIn } from '#core/words'
import type User from '#identity/user'
import { STAGES, type Stage } from '#people/journey_step'
import Person from '#people/person'

export type PersonRow = {
  id: number
  name: string
  city: string | null
  activities: string
  standing: 'candidate' | 'cape' | 'cesa' | 'left'
  /** What they are today, in words, and since when. */
  says: string
  since: Day | null
  contract: ContractRow | null
}

/** The people a user follows, each with where they stand: trying, employed, gone, or not yet under contract. */
export async function peopleQueue(user: User, contracts: ContractRow[], on: Day): Promise<PersonRow[]> {
  const people = await Person.visibleTo(user).orderBy('last_name').orderBy('first_name')
  const byPerson = Map.groupBy(contracts, (contract) => contract.personId)
  const stages = await lastStages(on)
  return people.map((person) => {
    const own = byPerson.get(person.id) ?? []
    const contract = own.find((one) => one.inForce) ?? own[0] ?? null
    const stage = stages.get(person.id)
    return {
      id: person.id,
      name: `${person.lastName} ${person.firstName}`,
      city: person.city,
      activities: [...new Set(own.filter((one) => one.inForce || own.length === 1).map((one) => one.activity))].join(', '),
      ...standingOf(contract, stage),
      contract,
    }
  })
}

function standingOf(contract: ContractRow | null, stage?: { stage: Stage; on: Day }): Pick<PersonRow, 'standing' | 'says' | 'since'> {
  if (!contract) return { standing: 'candidate', says: stage ? STAGES[stage.stage] : 'Dossier ouvert', since: stage?.on ?? null }
  if (contract.inForce && contract.isCape) return { standing: 'cape', says: 'En CAPE', since: contract.startsOn }
  if (contract.inForce) return { standing: 'cesa', says: contract.isMember ? 'En CESA, associé·e' : 'En CESA', since: contract.startsOn }
  if (contract.lastDay === null || contract.startsOn > contract.lastDay)
    return { standing: 'candidate', says: 'Contrat à venir', since: contract.startsOn }
  return { standing: 'left', says: contract.endReason ? END_REASONS[contract.endReason] : 'Terme passé', since: contract.lastDay }
}

async function lastStages(on: Day) {
  const steps = await db.from('journey_steps').where('entered_on', '<=', on).orderBy('entered_on').orderBy('id')
  return new Map<number, { stage: Stage; on: Day }>(steps.map((step) => [step.person_id, { stage: step.stage, on: step.entered_on }]))
}

const VIEWS: Record<string, { label: string; standing: PersonRow['standing'] }> = {
  candidats: { label: 'Candidatures', standing: 'candidate' },
  cape: { label: 'CAPE', standing: 'cape' },
  cesa: { label: 'CESA', standing: 'cesa' },
  sorties: { label: 'Sorties', standing: 'left' },
}

/** The queue as its address asks: one view (`vue`), some words (`q`), and what each view counts. */
export function peopleView(rows: PersonRow[], { vue, q }: Record<string, string | undefined>) {
  const current = vue && vue in VIEWS ? vue : 'cesa'
  const found = rows.filter((row) => wordsIn([row.name, row.city, row.activities], q))
  return {
    rows: found.filter((row) => row.standing === VIEWS[current].standing),
    searched: Boolean(q),
    tabs: Object.entries(VIEWS).map(([name, { label, standing }]) => ({
      label,
      count: found.filter((row) => row.standing === standing).length,
      href: `?vue=${name}`,
      current: name === current,
    })),
  }
}
