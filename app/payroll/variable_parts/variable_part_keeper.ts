import Document from '#documents/document'
import type { DocumentKeeper } from '#documents/keepers'
import VariablePart from '#payroll/variable_parts/variable_part'
import { variablePartDocument } from '#payroll/variable_parts/variable_part_document'

/** Who sees a variable part reads its statement; one that was handed over exists. */
export const variablePartKeeper: DocumentKeeper = {
  async mayRead(partId, reader) {
    return (await VariablePart.visibleTo(reader).where('variable_parts.id', partId).first()) !== null
  },

  async makeMissing() {
    const kept = await Document.query().where('kind', 'variable_part_statement')
    const missing = await VariablePart.query()
      .whereNotIn('id', [0, ...kept.map(({ subjectId }) => subjectId)])
      .has('handing')
      .preload('handing')
    for (const part of missing) await variablePartDocument(part, part.handing.handedOn)
    return missing.length
  },
}
