import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { acceptSuggestion } from '#treasury/reconciliation/accept_suggestion'
import BankMatch from '#treasury/reconciliation/bank_match'
import { dayToPost } from '#treasury/reconciliation/day_to_post'
import { choiceValidator } from '#treasury/reconciliation/reconciliation_validator'
import { undoMatch } from '#treasury/reconciliation/undo_match'
import BankLine from '#treasury/statements/bank_line'

export default class BankMatchesController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const line = await BankLine.findOrFail(params.line_id)
    const { postedOn, back, ...choice } = await request.validateUsing(choiceValidator)

    await acceptSuggestion(line, choice, postedOn ?? (await dayToPost(line.bookedOn, await today())), auth.user!)

    session.flash('success', `« ${line.label} » est rapprochée.`)
    return back ? response.redirect().toRoute('reconciliation') : response.redirect().toRoute('bank_lines.show', [line.id])
  }

  async destroy({ auth, params, session, response }: HttpContext) {
    const match = await BankMatch.query().where({ id: params.id, bank_line_id: params.line_id }).preload('line').firstOrFail()

    await undoMatch(match, await today(), auth.user!)

    session.flash('success', `Le rapprochement de « ${match.line.label} » est défait.`)
    const line = await BankLine.find(params.line_id)
    return line ? response.redirect().toRoute('bank_lines.show', [line.id]) : response.redirect().toRoute('reconciliation')
  }
}
