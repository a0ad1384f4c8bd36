import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { cancelPayslip } from '#payroll/payslips/cancel_payslip'
import Payslip from '#payroll/payslips/payslip'

export default class PayslipCancellationController {
  async store({ auth, params, session, response }: HttpContext) {
    const payslip = await Payslip.visibleTo(auth.user!).where('payslips.id', params.id).firstOrFail()

    await cancelPayslip(payslip, await today(), auth.user!)

    session.flash('success', `Bulletin ${payslip.number} annulé\u00A0: préparez celui qui le remplace.`)
    return response.redirect(`/paie/bulletins/${payslip.id}`)
  }
}
