import { recordAudit } from '#core/audit_trail'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import JourneyStep, { STAGES, type Stage } from '#people/journey_step'
import type Person from '#people/person'

export class StepAlreadyRecorded extends Refusal {
  constructor(stage: Stage, on: Day) {
    super(`L’étape « ${STAGES[stage]} » du ${longDay(on)} est déjà au dossier.`)
  }
}

/** Writes down that somebody entered a stage. One may enter it twice (a return), never twice on one day. */
export function recordStep(person: Person, step: { stage: Stage; on: Day; note?: string | null }, by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const row = { personId: person.id, stage: step.stage, enteredOn: step.on }
    const known = await JourneyStep.query({ client: trx_ }).where({ person_id: person.id, stage: step.stage, entered_on: step.on }).first()
    if (known) throw new StepAlreadyRecorded(step.stage, step.on)
    await recordAudit({ action: 'journey_step_recorded', subject: `person:${person.id}`, details: { stage: step.stage }, by }, trx_)
    return JourneyStep.create({ ...row, note: step.note ?? null }, { client: trx_ })
  }, trx)
}
