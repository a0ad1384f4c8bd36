import type { HttpContext } from '@adonisjs/core/http'
import { reversalValidator } from '#accounting/manual_entries/manual_entry_validator'
import { reverseByHand } from '#accounting/manual_entries/reverse_by_hand'

export default class ReversalsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const facts = await request.validateUsing(reversalValidator)

    const { id, number } = await reverseByHand(Number(params.id), facts, auth.user!)

    session.flash('success', `Écriture contre-passée par la n° ${number} : les deux restent dans les livres.`)
    return response.redirect(`/livres/ecritures/${id}`)
  }
}
