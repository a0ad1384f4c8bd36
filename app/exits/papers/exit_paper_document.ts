import Cooperative from '#cooperative/cooperative'
import Contract from '#contracts/contract'
import type { Day } from '#core/day'
import { archiveDocument, documentOf } from '#documents/archive'
import type Document from '#documents/document'
import { letterPdf } from '#documents/letter_paper'
import { LETTERS } from '#exits/papers/letters'
import { PAPERS, type PaperKind } from '#exits/papers/paper_kinds'
import ExitPlan from '#exits/plan/exit_plan'
import { exitReportDocument } from '#exits/report/exit_report_document'
import { NotPrepared } from '#exits/settlement/settlement_refusals'

/** The archived paper of a settled exit, made when it is not there yet and never over itself. Throws NotPrepared before. */
export async function exitPaperDocument(planId: number, kind: PaperKind, on: Day): Promise<Document> {
  const plan = await ExitPlan.query()
    .where('id', planId)
    .preload('person')
    .preload('activity')
    .preload('contract')
    .preload('papers')
    .preload('settledBy')
    .firstOrFail()
  const known = await documentOf(kind, plan.subject)
  if (known) return known
  if (!plan.isSettled) throw new NotPrepared()
  if (kind === 'exit_report') return exitReportDocument(plan, on)

  const house = await Cooperative.current()
  const contracts = await Contract.query().where('person_id', plan.personId).orderBy('starts_on')
  const signer = { name: plan.settledBy.fullName, role: 'Pour la coopérative' }
  const bytes = letterPdf(LETTERS[kind]({ plan, house, signer, on, outcome: plan.facts!.outcome!, contracts }))
  const fileName = `${PAPERS[kind].label
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z]+/g, '-')}-${plan.id}.pdf`
  const document = await archiveDocument({ kind, subject: plan.subject, fileName, mediaType: 'application/pdf', bytes })
  await plan.papers
    .find((paper) => paper.kind === kind)
    ?.merge({ documentId: document.id })
    .save()
  return document
}
