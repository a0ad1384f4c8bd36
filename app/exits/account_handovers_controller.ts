import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { handOverAccount } from '#exits/settlement/hand_over_account'
import { planSeenBy } from '#exits/plan_seen_by'

export default class AccountHandoversController {
  async store({ auth, params, session, response }: HttpContext) {
    const plan = await planSeenBy(auth.user!, params.id)

    await handOverAccount(plan, await today(), auth.user!)

    session.flash('success', `Le compte de ${plan.activity.tradeName} est clos\u00A0: plus rien n’y est dû ni tenu.`)
    return response.redirect(`/sorties/${plan.id}`)
  }
}
