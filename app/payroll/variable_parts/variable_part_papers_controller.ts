import type { HttpContext } from '@adonisjs/core/http'
import { handOver } from '#documents/hand_over'
import VariablePart from '#payroll/variable_parts/variable_part'
import { variablePartDocument } from '#payroll/variable_parts/variable_part_document'

export default class VariablePartPapersController {
  async show(ctx: HttpContext) {
    const part = await VariablePart.visibleTo(ctx.auth.user!)
      .where('variable_parts.id', ctx.params.id)
      .has('handing')
      .preload('handing')
      .firstOrFail()
    return handOver(await variablePartDocument(part, part.handing.handedOn), ctx)
  }
}
