import db from '@adonisjs/lucid/services/db'
import { contributionPlanOn, PlanMissing } from '#activities/contribution_plan_on'
import type ContributionPlan from '#activities/contribution_plan'
import { membersOn } from '#activities/members_on'
import type ActivityMember from '#activities/activity_member'
import { memberDeadline, trialEnd } from '#contracts/clocks'
import Contract from '#contracts/contract'
import Cooperative from '#cooperative/cooperative'
import type { Day } from '#core/day'

/** All that the paper of a contract says, read once. */
export type ContractFacts = {
  contract: Contract
  house: Cooperative
  /** Who signs for the cooperative. */
  director: string
  plan: ContributionPlan | null
  members: ActivityMember[]
  memberDeadline: Day | null
  trialEnd: Day | null
}

export async function contractFacts(contractId: number): Promise<ContractFacts> {
  const contract = await Contract.query().where('id', contractId).preload('person').preload('activity').preload('amendments').firstOrFail()
  const others = await Contract.query().where('person_id', contract.personId).whereNot('id', contract.id)
  const house = await Cooperative.current()
  return {
    contract,
    house,
    director: (await db.from('users').where('role', 'director').whereNull('disabled_at').orderBy('id').first())?.full_name ?? house.name,
    plan: await planOn(contract.startsOn),
    members: await membersOn(contract.activityId, contract.startsOn),
    memberDeadline: contract.isCape ? null : memberDeadline(contract, others),
    trialEnd: contract.isCape ? null : trialEnd(contract, others),
  }
}

/** A house may sign before its members voted a plan: the paper then says who votes it. */
async function planOn(day: Day) {
  try {
    return await contributionPlanOn(day)
  } catch (error) {
    if (error instanceof PlanMissing) return null
    throw error
  }
}
