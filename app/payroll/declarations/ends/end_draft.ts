import { firstDay, lastDay, periodOf } from '#core/period'
import type { EndOfContractFacts, LastMonth } from '#payroll/declarations/ends/end_of_contract_facts'
import type { DraftContext } from '#payroll/declarations/neodes/draft_context'
import { establishmentRubrics, sendingRubrics } from '#payroll/declarations/neodes/house_rubrics'
import { contractNumber, contractRubrics, personRubrics, seniorityRubrics } from '#payroll/declarations/neodes/person_rubrics'
import { neodesDay, neodesFile, neodesHundredths, rubrics, type Rubric } from '#payroll/declarations/neodes/rubric'

/**
 * The notice of the end of a contract as NEODeS text: who, bound by what, ended why, paid what. The net social and the
 * Urssaf slip are of the monthly declaration alone.
 */
export const endDraft = (facts: EndOfContractFacts, context: DraftContext): Rubric[] =>
  neodesFile([
    ...sendingRubrics(context, '02'),
    ...establishmentRubrics(context),
    ...personRubrics(facts.person, context),
    ...contractRubrics(facts.contract, { ...context, period: periodOf(facts.contract.endedOn!) }),
    ...facts.months.flatMap((month, index) => monthRubrics(month, index === 0 ? facts : null, facts.contract.id, context)),
    ...seniorityRubrics(facts.contract, { ...context, period: periodOf(facts.contract.endedOn!) }),
  ])

function monthRubrics(month: LastMonth, last: EndOfContractFacts | null, contractId: number, { book }: DraftContext): Rubric[] {
  const span = { '001': neodesDay(firstDay(month.period)), '002': neodesDay(lastDay(month.period)), '010': contractNumber(contractId) }
  const indemnity = (subject: string, cents: number) =>
    cents === 0
      ? []
      : rubrics('S21.G00.52', { '001': book.find('pay', subject), '002': neodesHundredths(cents), '006': contractNumber(contractId) })
  return [
    ...rubrics('S21.G00.50', { '001': neodesDay(month.paidOn), '003': '01' }),
    ...rubrics('S21.G00.51', { ...span, '011': '001', '013': neodesHundredths(month.grossCents) }),
    ...rubrics('S21.G00.51', { ...span, '011': '002', '013': neodesHundredths(month.unemploymentCents) }),
    ...rubrics('S21.G00.53', {
      '001': book.find('constant', 'S21.G00.53.001'),
      '002': neodesHundredths(month.hoursHundredths),
      '003': book.find('constant', 'S21.G00.53.003'),
    }),
    ...(last ? [...indemnity('leave_payout', last.leavePayoutCents), ...indemnity('termination_indemnity', last.terminationCents)] : []),
  ]
}
