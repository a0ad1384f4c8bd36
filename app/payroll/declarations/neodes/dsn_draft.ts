import { owedByAll, type DebtKey } from '#payroll/declarations/bodies/owed_to_bodies'
import { dsnFacts, type DsnFacts } from '#payroll/declarations/dsn/dsn_facts'
import { paysOfMonth } from '#payroll/declarations/dsn/pays_of_month'
import { aggregatesOf, type Aggregate } from '#payroll/declarations/neodes/aggregates'
import type { DraftContext } from '#payroll/declarations/neodes/draft_context'
import { establishmentRubrics, moneyRubrics, sendingRubrics } from '#payroll/declarations/neodes/house_rubrics'
import { payRubrics } from '#payroll/declarations/neodes/pay_rubrics'
import { contractRubrics, personRubrics, seniorityRubrics } from '#payroll/declarations/neodes/person_rubrics'
import { neodesFile, type Rubric } from '#payroll/declarations/neodes/rubric'

export type DsnDraft = { lines: Rubric[]; facts: DsnFacts[]; aggregates: Aggregate[]; owed: Map<DebtKey, number> }

/** The monthly declaration as NEODeS text, S10 to S90: a draft, until the official tool has read it. */
export async function dsnDraft(context: DraftContext): Promise<DsnDraft> {
  const facts = await dsnFacts(context.period, undefined, context.book)
  const owed = owedByAll(await paysOfMonth(context.period))
  const aggregates = aggregatesOf(facts)
  const lines = neodesFile([
    ...sendingRubrics(context),
    ...establishmentRubrics(context),
    ...moneyRubrics(owed, aggregates, context),
    ...facts.flatMap((person) => individualRubrics(person, context)),
  ])
  return { lines, facts, aggregates, owed }
}

/** One person: who, bound by what, paid what, here since when. */
export const individualRubrics = ({ person, contracts, pays }: DsnFacts, context: DraftContext): Rubric[] => [
  ...personRubrics(person, context),
  ...contracts.flatMap((contract) => contractRubrics(contract, context)),
  ...pays.flatMap((pay) => payRubrics(pay, context)),
  ...contracts.flatMap((contract) => seniorityRubrics(contract, context)),
]
