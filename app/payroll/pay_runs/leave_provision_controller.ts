import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { formatCents, sum } from '#core/cents'
import PayRun from '#payroll/pay_runs/pay_run'
import { postLeaveProvisions } from '#payroll/payslips/post_leave_provisions'

export default class LeaveProvisionController {
  async store({ auth, params, session, response }: HttpContext) {
    const run = await PayRun.query().where('id', params.id).whereNotNull('sealed_on').firstOrFail()

    const changes = await postLeaveProvisions(run.period, await today(), auth.user!)

    const cents = sum(changes.map(({ grossCents, chargesCents }) => grossCents + chargesCents))
    session.flash(
      'success',
      changes.length ? `Congés à payer\u00A0: ${formatCents(cents)} comptabilisés.` : 'Les congés de ce mois étaient déjà comptabilisés.'
    )
    return response.redirect(`/paie/lots/${run.id}`)
  }
}
