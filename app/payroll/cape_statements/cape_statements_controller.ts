import type { HttpContext } from '@adonisjs/core/http'
import Contract from '#contracts/contract'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import { periodOf } from '#core/period'
import CapeStatement from '#payroll/cape_statements/cape_statement'
import { capePayValidator } from '#payroll/cape_statements/cape_statement_validator'
import { stateCapePay } from '#payroll/cape_statements/state_cape_pay'

export default class CapeStatementsController {
  async index({ auth, view }: HttpContext) {
    const user = auth.user!
    const on = await today()
    const capes = await Contract.visibleTo(user).where('kind', 'cape').preload('person').preload('activity').orderBy('id')
    return view.render('payroll/cape_statements/index', {
      on,
      month: periodOf(on),
      statements: await CapeStatement.visibleTo(user)
        .preload('contract', (contract) => contract.preload('person'))
        .orderBy('id', 'desc')
        .limit(200),
      capes: capes.filter((contract) => contract.isInForceOn(on)),
      mayPay: user.may('prepare_pay'),
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const asked = await request.validateUsing(capePayValidator)
    await Contract.visibleTo(auth.user!).where('contracts.id', asked.contractId).firstOrFail()

    const statement = await stateCapePay(asked, await today(), auth.user!)

    session.flash('success', `Relevé ${statement.number} fait\u00A0: ${formatCents(statement.netPaidCents)} à payer.`)
    return response.redirect('/paie/releves')
  }
}
