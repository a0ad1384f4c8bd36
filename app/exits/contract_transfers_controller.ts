import type { HttpContext } from '@adonisjs/core/http'
import ExitPolicy from '#exits/exit_policy'
import { transferValidator } from '#exits/exit_validator'
import { planSeenBy } from '#exits/plan_seen_by'
import { transferContract } from '#exits/plan/transfer_contract'

export default class ContractTransfersController {
  async store({ auth, bouncer, params, request, session, response }: HttpContext) {
    const plan = await planSeenBy(auth.user!, params.id)
    await bouncer.with(ExitPolicy).authorize('prepare')
    const facts = await request.validateUsing(transferValidator)

    const transfer = await transferContract(plan, facts)

    session.flash('success', `Contrat de ${transfer.customerName} noté\u00A0: ${transfer.modeLabel.toLowerCase()}.`)
    return response.redirect(`/sorties/${plan.id}`)
  }
}
