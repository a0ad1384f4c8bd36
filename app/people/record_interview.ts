import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import Interview from '#people/interview'
import type Person from '#people/person'

export class InterviewAlreadyRecorded extends Refusal {
  constructor(on: Day) {
    super(`Un entretien du ${longDay(on)} est déjà au dossier : complétez son compte-rendu.`, 'heldOn')
  }
}

/** Writes down an individual interview and its report. Throws InterviewAlreadyRecorded. */
export function recordInterview(
  { person, heldOn, report, advisorId }: { person: Person; heldOn: Day; report?: string | null; advisorId?: number },
  by: { id: number },
  trx?: Transaction
): Promise<Interview> {
  return inTransaction(async (trx_) => {
    const known = await Interview.query({ client: trx_ }).where({ person_id: person.id, held_on: heldOn }).first()
    if (known) throw new InterviewAlreadyRecorded(heldOn)
    return Interview.create({ personId: person.id, advisorId: advisorId ?? by.id, heldOn, report: report ?? null }, { client: trx_ })
  }, trx)
}
