import type { HttpContext } from '@adonisjs/core/http'
import { formatCents } from '#core/cents'
import { repayAdvance } from '#treasury/repay_advance'
import TreasuryAdvance from '#treasury/treasury_advance'
import { repaymentValidator } from '#treasury/treasury_validator'

export default class AdvanceRepaymentsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const advance = await TreasuryAdvance.findOrFail(params.id)
    const { amountCents, repaidOn } = await request.validateUsing(repaymentValidator)

    await repayAdvance(advance, amountCents, repaidOn, auth.user!)

    session.flash('success', `Remboursement de ${formatCents(amountCents)} noté.`)
    return response.redirect().toRoute('advances.index')
  }
}
