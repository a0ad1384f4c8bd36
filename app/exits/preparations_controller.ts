import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import ExitPolicy from '#exits/exit_policy'
import { preparationValidator } from '#exits/exit_validator'
import { planSeenBy } from '#exits/plan_seen_by'
import { prepareSettlement } from '#exits/settlement/prepare_settlement'

export default class PreparationsController {
  async store({ auth, bouncer, params, request, session, response }: HttpContext) {
    const plan = await planSeenBy(auth.user!, params.id)
    await bouncer.with(ExitPolicy).authorize('prepare')
    const { mayOwe = false, ...choices } = await request.validateUsing(preparationValidator)

    await prepareSettlement(plan, { ...choices, mayOwe }, await today(), auth.user!)

    session.flash('success', 'Le solde est préparé\u00A0: une autre personne le passe, le dernier jour ou après.')
    return response.redirect(`/sorties/${plan.id}`)
  }
}
