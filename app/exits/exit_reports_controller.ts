import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { bytesOf } from '#documents/archive'
import { reportPdf } from '#documents/report_paper'
import { planSeenBy } from '#exits/plan_seen_by'
import { exitReportDocument, exitReportPaper } from '#exits/report/exit_report_document'

export default class ExitReportsController {
  /** The archived report once the exit is settled; a draft of the day before that, marked as such and kept nowhere. */
  async show({ auth, params, response }: HttpContext) {
    const plan = await planSeenBy(auth.user!, params.id)
    const on = await today()
    const bytes = plan.isSettled ? await bytesOf(await exitReportDocument(plan, on)) : reportPdf(await exitReportPaper(plan.id, on))
    response.header('content-type', 'application/pdf')
    response.header('content-disposition', `inline; filename="bilan-de-sortie-${plan.id}.pdf"`)
    return response.send(bytes)
  }
}
