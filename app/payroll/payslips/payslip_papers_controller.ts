import type { HttpContext } from '@adonisjs/core/http'
import { handOver, sendFile } from '#documents/hand_over'
import { payslipPdf } from '#documents/payslip_paper'
import { payslipDocument } from '#payroll/payslips/payslip_document'
import { payslipFactsOf } from '#payroll/payslips/payslip_facts_of'
import Payslip from '#payroll/payslips/payslip'

export default class PayslipPapersController {
  /** The archived paper of a sealed payslip; a draft is drawn with its watermark and kept nowhere. */
  async show(ctx: HttpContext) {
    const payslip = await Payslip.visibleTo(ctx.auth.user!).where('payslips.id', ctx.params.id).whereNull('error').firstOrFail()
    if (payslip.isSealed) return handOver(await payslipDocument(payslip), ctx)

    const bytes = payslipPdf(await payslipFactsOf(payslip))
    return sendFile(ctx.response, bytes, { fileName: 'projet.pdf', mediaType: 'application/pdf' })
  }
}
