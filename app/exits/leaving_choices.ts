import Contract from '#contracts/contract'
import type { Day } from '#core/day'
import ExitPlan from '#exits/plan/exit_plan'
import type User from '#identity/user'

/** The contracts in force that nobody has planned the end of, as a list to choose from. */
export async function leavingChoices(user: User, on: Day) {
  const contracts = await Contract.visibleTo(user)
    .whereNull('contracts.ended_on')
    .where((open) => open.whereNull('contracts.ends_on').orWhere('contracts.ends_on', '>=', on))
    .whereNotIn('contracts.id', ExitPlan.query().select('contract_id'))
    .preload('person')
    .preload('activity')
  return contracts
    .map((contract) => ({ value: contract.id, label: `${contract.person.fullName}, ${contract.label}, ${contract.activity.tradeName}` }))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr'))
}

export const choicesOf = (words: Record<string, string | { label: string }>) =>
  Object.entries(words).map(([value, word]) => ({ value, label: typeof word === 'string' ? word : word.label }))
