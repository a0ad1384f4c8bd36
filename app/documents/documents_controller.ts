import { errors } from '@adonisjs/lucid'
import type { HttpContext } from '@adonisjs/core/http'
import Document from '#documents/document'
import { handOver } from '#documents/hand_over'
import { keeperOf } from '#documents/keepers'

export default class DocumentsController {
  async show(ctx: HttpContext) {
    const document = await Document.findOrFail(ctx.params.id)
    const keeper = await keeperOf(document.kind)
    if (!(await keeper?.mayRead(document.subjectId, ctx.auth.user!))) throw new errors.E_ROW_NOT_FOUND(Document)

    return handOver(document, ctx, keeper)
  }
}
