import db from '@adonisjs/lucid/services/db'
import { sum } from '#core/cents'
import { periodsBetween, type Period } from '#core/period'
import { bookedBetween } from '#payroll/declarations/bodies/body_sums'
import { owedToBodies, type DebtKey } from '#payroll/declarations/bodies/owed_to_bodies'
import { paysOfMonth, type PaidMonth } from '#payroll/declarations/dsn/pays_of_month'
import { bodyLabel, type BodyName } from '#third_parties/body'

/** What somebody was paid in a calendar year, in cents, and what the books say was owed to them (421). */
export type PersonYear = {
  personId: number
  name: string
  pays: number
  grossCents: number
  employeeCents: number
  /** The reduction taken off. */
  employerCents: number
  netSocialCents: number
  netTaxableCents: number
  withholdingCents: number
  netPaidCents: number
  costCents: number
  bookedNetCents: number
}

/** What a body is owed for a calendar year: what the pays say, what the books say. */
export type BodyYear = { account: string; label: string; declaredCents: number; bookedCents: number }

export type PayYear = { people: PersonYear[]; totals: Omit<PersonYear, 'personId' | 'name'>; bodies: BodyYear[] }

/** A year of sealed pay, by person and by body, each beside the books. Months are read one at a time: a large house holds. */
export async function payYear(year: number): Promise<PayYear> {
  const months = periodsBetween(`${year}-01`, `${year}-12`)
  const people = new Map<number, PersonYear>()
  const owed = new Map<DebtKey, number>()
  for (const month of months) {
    for (const pay of await paysOfMonth(month)) {
      people.set(pay.personId, added(people.get(pay.personId) ?? blank(pay.personId), pay))
      for (const [key, cents] of owedToBodies(pay)) owed.set(key, (owed.get(key) ?? 0) + cents)
    }
  }
  const named = await withNames([...people.values()], await bookedNets(months))
  return { people: named, totals: totalsOf(named), bodies: await besideBooks(owed, months) }
}

const FIGURES = [
  'pays',
  'grossCents',
  'employeeCents',
  'employerCents',
  'netSocialCents',
  'netTaxableCents',
  'withholdingCents',
  'netPaidCents',
  'costCents',
  'bookedNetCents',
] as const

const blank = (personId: number): PersonYear =>
  ({ personId, name: '', ...Object.fromEntries(FIGURES.map((key) => [key, 0])) }) as PersonYear

function added(so: PersonYear, pay: PaidMonth): PersonYear {
  const more = figuresOf(pay)
  return { ...so, ...Object.fromEntries(FIGURES.map((key) => [key, so[key] + (more[key] ?? 0)])) }
}

function figuresOf(pay: PaidMonth): Partial<PersonYear> {
  if (pay.kind === 'cesa') {
    const { grossCents, employeeCents, employerCents, reductionCents, employerCostCents, ...totals } = pay.figures.totals
    const { netSocialCents, netTaxableCents, withholdingCents, netPaidCents } = totals
    const figures = { grossCents, employeeCents, employerCents: employerCents - reductionCents, netSocialCents, netTaxableCents }
    return { pays: 1, ...figures, withholdingCents, netPaidCents, costCents: employerCostCents }
  }
  const { totals, lines } = pay.figures
  const taxed = sum(lines.filter(({ code }) => code === 'csg_crds_non_deductible').map(({ employeeCents }) => employeeCents))
  return {
    pays: 1,
    grossCents: totals.payCents,
    employeeCents: totals.employeeCents,
    employerCents: totals.employerCents,
    netSocialCents: totals.netCents,
    netTaxableCents: totals.netCents + taxed,
    netPaidCents: totals.netCents,
    costCents: totals.payCents + totals.employerCents,
  }
}

/** What the pay journal owes to each person, cancelled pays undone. */
async function bookedNets(months: Period[]): Promise<Map<number, number>> {
  const rows = await db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .join('persons as p', 'p.third_party_id', 'l.third_party_id')
    .where('e.journal', 'PA')
    .where('l.account', '421000')
    .whereBetween('l.period', [months[0], months.at(-1)!])
    .groupBy('p.id')
    .select('p.id', db.raw('SUM(l.credit_cents - l.debit_cents) AS cents'))
  return new Map(rows.map((row) => [row.id, Number(row.cents)]))
}

async function withNames(people: PersonYear[], nets: Map<number, number>): Promise<PersonYear[]> {
  const ids = [...new Set([...people.map(({ personId }) => personId), ...[...nets].filter(([, cents]) => cents !== 0).map(([id]) => id)])]
  const rows = await db
    .from('persons')
    .whereIn('id', ids)
    .orderBy('last_name')
    .orderBy('first_name')
    .select('id', 'first_name', 'last_name')
  return rows.map((row) => ({
    ...(people.find(({ personId }) => personId === row.id) ?? blank(row.id)),
    name: `${row.last_name} ${row.first_name}`,
    bookedNetCents: nets.get(row.id) ?? 0,
  }))
}

const totalsOf = (people: PersonYear[]) =>
  Object.fromEntries(FIGURES.map((key) => [key, sum(people.map((one) => one[key]))])) as PayYear['totals']

async function besideBooks(owed: Map<DebtKey, number>, months: Period[]): Promise<BodyYear[]> {
  const booked = await bookedBetween(months[0], months.at(-1)!)
  return [...new Set([...owed.keys(), ...booked.keys()])]
    .sort()
    .map((key) => {
      const [account, body] = key.split(' ') as [string, BodyName]
      return { account, label: bodyLabel(body), declaredCents: owed.get(key) ?? 0, bookedCents: booked.get(key) ?? 0 }
    })
    .filter(({ declaredCents, bookedCents }) => declaredCents !== 0 || bookedCents !== 0)
}
