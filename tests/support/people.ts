import { randomUUID } from 'node:crypto'
import type Activity from '#activities/activity'
import { openActivity } from '#activities/open_activity'
import type Contract from '#contracts/contract'
import { signCape } from '#contracts/sign_cape'
import { signCesa } from '#contracts/sign_cesa'
import { addDays, addMonths } from '#core/day'
import type User from '#identity/user'
import type Person from '#people/person'
import { registerPerson } from '#people/register_person'
import { aHouse } from '#tests/support/house'
import { aUser } from '#tests/support/users'

/** Who writes records down in tests where it does not matter who. */
const REGISTRAR = { id: 0 }

type PersonFacts = Parameters<typeof registerPerson>[0]
type ActivityFacts = Parameters<typeof openActivity>[0]

/** Somebody with a record: Aïssata, unless told otherwise. */
export async function aPerson(facts: Partial<PersonFacts> = {}): Promise<Person> {
  const names = { firstName: 'Aïssata', lastName: 'Diarra-Fontenel', email: `${randomUUID().slice(0, 8)}@example.org` }
  return registerPerson({ ...names, ...facts }, REGISTRAR)
}

/** An activity in an open house: « Saveurs du Fleuve », run by one new person unless `members` says who. */
export async function anActivity(facts: Partial<ActivityFacts> = {}): Promise<Activity> {
  await aHouse()
  const members = facts.members ?? [{ personId: (await aPerson()).id, shareBps: 10_000 }]
  const trade = { tradeName: 'Saveurs du Fleuve', trade: 'Traiteur', openedOn: '2025-01-01' }
  return openActivity({ ...trade, ...facts, members }, REGISTRAR)
}

/** An entrepreneur who signs in, with their record and their activity. */
export async function anEntrepreneur(
  facts: Partial<PersonFacts> = {},
  activityFacts: Partial<ActivityFacts> = {}
): Promise<{ user: User; person: Person; activity: Activity }> {
  const user = await aUser('entrepreneur', { fullName: `${facts.firstName ?? 'Aïssata'} ${facts.lastName ?? 'Diarra-Fontenel'}` })
  const person = await aPerson({ ...facts, userId: user.id })
  const activity = await anActivity({ members: [{ personId: person.id, shareBps: 10_000 }], ...activityFacts })
  return { user, person, activity }
}

type CapeFacts = Partial<Parameters<typeof signCape>[0]>
type CesaFacts = Partial<Parameters<typeof signCesa>[0]>

/** A CAPE of six months from 5 January 2026; its person and activity are made unless they are given. */
export async function aCape(facts: CapeFacts = {}): Promise<Contract> {
  const startsOn = facts.startsOn ?? '2026-01-05'
  const parties = await partiesOf(facts)
  const endsOn = addDays(addMonths(startsOn, 6), -1)
  return signCape({ signedOn: startsOn, endsOn, ...facts, ...parties, startsOn }, REGISTRAR)
}

/** A CESA from 1 January 2026 with a fixed part of 1,500 €; its person and activity are made unless they are given. */
export async function aCesa(facts: CesaFacts = {}): Promise<Contract> {
  const startsOn = facts.startsOn ?? '2026-01-01'
  const parties = await partiesOf(facts)
  return signCesa({ signedOn: startsOn, fixedPartCents: 1_500_00, ...facts, ...parties, startsOn }, REGISTRAR)
}

async function partiesOf({ personId, activityId }: { personId?: number; activityId?: number }) {
  if (personId && activityId) return { personId, activityId }
  if (activityId) {
    const { default: ActivityMember } = await import('#activities/activity_member')
    const member = await ActivityMember.query().where('activity_id', activityId).firstOrFail()
    return { personId: member.personId, activityId }
  }
  const person = personId ?? (await aPerson()).id
  const activity = await anActivity({ members: [{ personId: person, shareBps: 10_000 }] })
  return { personId: person, activityId: activity.id }
}
