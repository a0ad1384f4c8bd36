import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { dayToPost } from '#treasury/reconciliation/day_to_post'
import { choiceValidator } from '#treasury/reconciliation/reconciliation_validator'
import { releaseSuspense } from '#treasury/reconciliation/release_suspense'
import BankLine from '#treasury/statements/bank_line'

export default class SuspenseReleasesController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const line = await BankLine.findOrFail(params.line_id)
    const { kind, ids = [], keepsRest, account, activityId, vatRateBps, postedOn } = await request.validateUsing(choiceValidator)
    const to = kind === 'account' ? { account: account!, activityId, vatRateBps } : { itemIds: ids, keepsRest }

    await releaseSuspense(line, to, postedOn ?? (await dayToPost(line.bookedOn, await today())), auth.user!)

    session.flash('success', `« ${line.label} » a quitté le compte d’attente.`)
    return response.redirect().toRoute('bank_lines.show', [line.id])
  }
}
