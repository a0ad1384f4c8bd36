import db from '@adonisjs/lucid/services/db'
import { today } from '#cooperative/today'
import type { DocumentKeeper } from '#documents/keepers'
import { exitPaperDocument } from '#exits/papers/exit_paper_document'
import type { PaperKind } from '#exits/papers/paper_kinds'
import ExitPlan from '#exits/plan/exit_plan'

/** Who sees an exit reads its papers: whoever leaves, and those who accompany, prepare or settle. */
export const exitKeeper = (kind: PaperKind): DocumentKeeper => ({
  async mayRead(planId, reader) {
    return (await ExitPlan.visibleTo(reader).where('exit_plans.id', planId).first()) !== null
  },

  async makeMissing() {
    const rows = await db
      .from('exit_documents as d')
      .join('exit_plans as x', 'x.id', 'd.exit_plan_id')
      .where('d.kind', kind)
      .whereNull('d.document_id')
      .whereNotNull('x.settled_on')
      .select('x.id')
    const on = await today()
    for (const { id } of rows) await exitPaperDocument(id, kind, on)
    return rows.length
  },
})
