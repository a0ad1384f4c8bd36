import type Activity from '#activities/activity'
import { openActivity } from '#activities/open_activity'
import { openSharedServices } from '#activities/open_shared_services'
import { amendContract } from '#contracts/amend_contract'
import type Contract from '#contracts/contract'
import { renewCape } from '#contracts/renew_cape'
import { signCape } from '#contracts/sign_cape'
import { signCesa } from '#contracts/sign_cesa'
import { addDays, addMonths } from '#core/day'
import { firstDay } from '#core/period'
import User from '#identity/user'
import { receiveWithholdingRate } from '#payroll/rates/receive_withholding_rate'
import type Person from '#people/person'
import type Supplier from '#purchases/suppliers/supplier'
import type Invoice from '#sales/invoices/invoice'
import type Customer from '#sales/customers/customer'
import { recordStep } from '#people/record_step'
import { registerPerson } from '#people/register_person'
import { figuresOfActivity } from '#database/story/figures'
import { DEMO_PASSWORD, TEAM } from '#database/story/team'
import { TRADES, type Runner, type Trade } from '#database/story/trades'
import { fictitiousIban } from '#database/story/ibans'

export type Actor = { runner: Runner; person: Person; user: User; activity: Activity; cesa?: Contract; cape?: Contract }

/** Everybody and everything the story speaks of, once on stage. */
export type Cast = {
  team: Record<string, User>
  activities: Record<string, Activity>
  actors: Record<string, Actor>
  shared: Activity
  customers: Map<string, Customer>
  suppliers: Map<string, Supplier>
  /** The invoice that nobody pays. */
  unpaid?: Invoice
}

export async function castOf(): Promise<Cast> {
  const team = await hire()
  const shared = await openSharedServices('2019-01-01')
  const cast: Cast = { team, shared, activities: {}, actors: {}, customers: new Map(), suppliers: new Map() }
  for (const trade of TRADES) await welcome(trade, cast)
  return cast
}

async function hire() {
  const team: Record<string, User> = {}
  for (const { key, ...member } of TEAM) {
    team[key] = await User.create({ ...member, email: `${key}@example.org`, password: DEMO_PASSWORD })
  }
  return team
}

async function welcome(trade: Trade, cast: Cast) {
  const advisor = cast.team[trade.advisor]
  const people: { runner: Runner; person: Person; user: User }[] = []
  for (const runner of trade.runners) people.push(await register(runner, advisor))

  const start = trade.runners[0].contracts[0].startsOn
  const activity = await openActivity(
    {
      code: trade.code,
      tradeName: trade.tradeName,
      trade: trade.trade,
      isVatExempt: trade.isVatExempt,
      members: people.map(({ runner, person }) => ({ personId: person.id, shareBps: runner.shareBps })),
      openedOn: start,
      advisorId: advisor.id,
      purchaseCode: `PIR-${trade.code}`,
      insuranceMention: trade.insurance,
    },
    cast.team.odile
  )
  cast.activities[trade.code] = activity
  for (const { runner, person, user } of people) {
    cast.actors[runner.key] = { runner, person, user, activity, ...(await sign(runner, person, activity, trade, cast)) }
  }
}

async function register(runner: Runner, advisor: User) {
  const { key, firstName, lastName, gender, bornOn, bornIn, prescriber } = runner
  const email = `${key}@example.org`
  const user = await User.create({ fullName: `${firstName} ${lastName}`, email, role: 'entrepreneur', password: DEMO_PASSWORD })
  const rank = String(TRADES.flatMap((trade) => trade.runners).findIndex((other) => other.key === key) + 10)
  const person = await registerPerson(
    {
      firstName,
      lastName,
      gender: gender.toLowerCase(),
      bornOn,
      bornIn,
      ...birthOf(runner),
      prescriber,
      email,
      phone: `06 39 98 00 ${rank}`,
      street: `${rank} rue des Amarres`,
      postcode: '99100',
      city: 'Port-Essai',
      advisorId: advisor.id,
      userId: user.id,
      iban: fictitiousIban(Number(rank)),
      enteredOn: addMonths(runner.contracts[0].startsOn, -3),
    },
    advisor
  )
  await recordStep(person, { stage: 'diagnosis', on: addMonths(runner.contracts[0].startsOn, -1) }, advisor)
  if (runner.withholdingBps !== undefined) {
    await receiveWithholdingRate({
      personId: person.id,
      validFrom: '2025-01-01',
      rateBps: runner.withholdingBps,
      source: 'CRM nominatif',
      taxMessage: `10000000000${rank}`,
    })
  }
  return { runner, person, user }
}

/** Where the demonstration's towns are; Port-Essai is in no country. */
const COUNTRIES: Record<string, string> = {
  'Kayes': 'ML',
  'Bamako': 'ML',
  'Sikasso': 'ML',
  'Ségou': 'ML',
  'Thiès': 'SN',
  'Saint-Louis': 'SN',
  'Dakar': 'SN',
  'Matam': 'SN',
  'Nouakchott': 'MR',
  'Pointe-Noire': 'CG',
}

/** A NIR of the ninety-ninth month: its key is right, and nobody can bear it. Paul's record lacks where he was born. */
function birthOf({ key, gender, bornOn, bornIn }: Runner) {
  const rank = TRADES.flatMap((trade) => trade.runners).findIndex((other) => other.key === key) + 1
  const nir = `${gender === 'F' ? 2 : 1}${bornOn.slice(2, 4)}9999999${String(rank).padStart(3, '0')}`
  if (key === 'paul') return { nir, nationality: 'Française' }
  return { nir, nationality: 'Française', bornDepartment: '99', bornCountry: COUNTRIES[bornIn] ?? 'FR' }
}

/** The contracts as signed, renewed and amended: the fixed part is the share of the activity's, changed when it changes. */
async function sign(runner: Runner, person: Person, activity: Activity, trade: Trade, { team }: Cast) {
  const by = team.odile
  const signed: { cape?: Contract; cesa?: Contract } = {}
  for (const contract of runner.contracts) {
    const facts = { personId: person.id, activityId: activity.id, signedOn: addDays(contract.startsOn, -3), startsOn: contract.startsOn }
    if (contract.kind === 'cape') {
      signed.cape = await signCape({ ...facts, endsOn: contract.endsOn }, by)
      for (const renewal of contract.renewals ?? []) {
        await renewCape(signed.cape, { signedOn: addDays(renewal.effectiveOn, -10), endsOn: renewal.endsOn }, by)
      }
    } else {
      const fixed = fixedParts(trade, runner)
      const first = fixed.find(({ cents }) => cents > 0)!
      signed.cesa = await signCesa({ ...facts, fixedPartCents: first.cents }, by)
      let current = first.cents
      for (const { period, cents } of fixed.filter((part) => part.period > first.period)) {
        if (cents === current) continue
        current = cents
        const effectiveOn = firstDay(period)
        await amendContract(
          signed.cesa,
          { signedOn: addDays(effectiveOn, -6), effectiveOn, fixedPartCents: cents, note: 'Part fixe révisée' },
          by
        )
      }
    }
  }
  return signed
}

const fixedParts = (trade: Trade, runner: Runner) =>
  figuresOfActivity(trade.code).map(({ period, fixedPartCents }) => ({
    period,
    cents: Math.round((fixedPartCents * runner.shareBps) / 10_000),
  }))
