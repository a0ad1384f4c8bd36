import type { HttpContext } from '@adonisjs/core/http'
import { handOver } from '#documents/hand_over'
import CapeStatement from '#payroll/cape_statements/cape_statement'
import { capeStatementDocument } from '#payroll/cape_statements/cape_statement_document'

export default class CapeStatementPapersController {
  async show(ctx: HttpContext) {
    const statement = await CapeStatement.visibleTo(ctx.auth.user!).where('cape_statements.id', ctx.params.id).firstOrFail()
    return handOver(await capeStatementDocument(statement), ctx)
  }
}
