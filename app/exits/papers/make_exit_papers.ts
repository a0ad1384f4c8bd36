import type { Day } from '#core/day'
import ExitDocument from '#exits/papers/exit_document'
import { exitPaperDocument } from '#exits/papers/exit_paper_document'

/** Makes the papers that a settled exit still lacks; answers how many. The report comes last, it names the others. */
export async function makeExitPapers(planId: number, on: Day): Promise<number> {
  const lacking = await ExitDocument.query().where('exit_plan_id', planId).whereNull('document_id').orderBy('id')
  const inOrder = [...lacking].sort((a, b) => Number(a.kind === 'exit_report') - Number(b.kind === 'exit_report'))
  for (const { kind } of inOrder) await exitPaperDocument(planId, kind, on)
  return lacking.length
}
