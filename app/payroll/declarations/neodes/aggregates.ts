import { sum } from '#core/cents'
import type { DsnFacts } from '#payroll/declarations/dsn/dsn_facts'
import type { DeclaredPart } from '#payroll/declarations/dsn/declared_parts'

/** A code of the Urssaf slip for the whole house: its base counted once for each pay, what it owes. Amounts in cents. */
export type Aggregate = { ctp: string; qualifier: string; baseCents: number; cents: number; subjects: string[] }

/** What Urssaf is owed, code by code. What has no code yet stands under an empty one, so that nothing is lost. */
export function aggregatesOf(facts: DsnFacts[]): Aggregate[] {
  const ofPays = facts.flatMap(({ pays }) => pays.flatMap((pay) => groupsOf(pay.parts.filter(({ body }) => body === 'urssaf'))))
  const groups = Map.groupBy(ofPays, ({ ctp, qualifier }) => `${ctp} ${qualifier}`)
  return [...groups.values()]
    .map(([first, ...others]) => ({
      ...first,
      baseCents: sum([first, ...others].map(({ baseCents }) => baseCents)),
      cents: sum([first, ...others].map(({ cents }) => cents)),
      subjects: [...new Set([first, ...others].flatMap(({ subjects }) => subjects))],
    }))
    .sort((a, b) => a.ctp.localeCompare(b.ctp) || a.qualifier.localeCompare(b.qualifier))
}

function groupsOf(parts: DeclaredPart[]): Aggregate[] {
  const groups = Map.groupBy(parts, ({ ctp, qualifier }) => `${ctp ?? ''} ${qualifier ?? ''}`)
  return [...groups.values()].map((group) => ({
    ctp: group[0].ctp ?? '',
    qualifier: group[0].qualifier ?? '',
    baseCents: group[0].baseCents,
    cents: sum(group.map(({ cents }) => cents)),
    subjects: [...new Set(group.map(({ subject }) => subject))],
  }))
}
