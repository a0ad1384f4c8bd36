import Contract, { type ContractKind } from '#contracts/contract'
import * as refusals from '#contracts/contract_refusals'
import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { recordStep } from '#people/record_step'
import Person from '#people/person'

export type ContractFacts = {
  personId: number
  activityId: number
  signedOn: Day
  startsOn: Day
  /** Monthly, in cents; a CAPE may have none. */
  fixedPartCents?: number
}

/** What every signature does: one contract at a time, with an activity one runs, and a step in the journey. */
export async function openContract(
  facts: ContractFacts & { kind: ContractKind; endsOn?: Day | null },
  by: { id: number },
  trx: Transaction
): Promise<Contract> {
  const person = await Person.query({ client: trx }).where('id', facts.personId).forUpdate().firstOrFail()
  if (facts.signedOn > facts.startsOn) throw new refusals.SignedAfterStart()
  await assertMember(facts, trx)
  await assertFree(facts, trx)

  const contract = await Contract.create(
    { ...facts, endsOn: facts.endsOn ?? null, fixedPartCents: facts.fixedPartCents ?? 0 },
    { client: trx }
  )
  await recordStep(person, { stage: facts.kind, on: facts.startsOn }, by, trx)
  await recordAudit({ action: 'contract_signed', subject: `contract:${contract.id}`, details: { kind: facts.kind }, by }, trx)
  return contract
}

async function assertMember({ personId, activityId }: ContractFacts, trx: Transaction) {
  const membership = await trx.from('activity_members').where({ person_id: personId, activity_id: activityId }).whereNull('left_on').first()
  if (!membership) throw new refusals.NotOfTheActivity()
}

async function assertFree({ personId, startsOn, endsOn }: ContractFacts & { endsOn?: Day | null }, trx: Transaction) {
  const contracts = await Contract.query({ client: trx }).where('person_id', personId)
  const running = contracts.find((other) => (other.lastDay === null || other.lastDay >= startsOn) && (!endsOn || other.startsOn <= endsOn))
  if (running) throw new refusals.ContractRunning(running)
}
