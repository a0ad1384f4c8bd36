import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import ExitDocument from '#exits/papers/exit_document'
import type ExitPlan from '#exits/plan/exit_plan'

export class PapersAlreadyGiven extends Refusal {
  constructor() {
    super('Tous les papiers sont déjà remis, ou aucun n’est encore établi.')
  }
}

/** Writes down that the papers made were given, all at once, as one does across a table. Throws PapersAlreadyGiven. */
export function handOverPapers(plan: ExitPlan, on: Day, by: { id: number }, trx?: Transaction): Promise<number> {
  return inTransaction(async (trx_) => {
    const papers = await ExitDocument.query({ client: trx_ }).where('exit_plan_id', plan.id).whereNull('given_on').forUpdate()
    if (papers.length === 0) throw new PapersAlreadyGiven()
    for (const paper of papers) await paper.merge({ givenOn: on }).save()
    await recordAudit({ action: 'exit_papers_given', subject: plan.subject, details: { papers: papers.length }, by }, trx_)
    return papers.length
  }, trx)
}
