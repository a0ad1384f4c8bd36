import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { counted } from '#core/words'
import { acceptSureOnes } from '#treasury/reconciliation/accept_sure_ones'
import { toReconcile } from '#treasury/reconciliation/to_reconcile'

export default class ReconciliationsController {
  async index({ auth, view }: HttpContext) {
    return view.render('treasury/reconciliation/index', { ...(await toReconcile()), isPayer: auth.user!.may('bank') })
  }

  /** Every sure suggestion at once. */
  async store({ auth, session, response }: HttpContext) {
    const taken = await acceptSureOnes({}, await today(), auth.user!)

    session.flash('success', taken === 0 ? 'Aucune suggestion n’est sûre.' : `${counted(taken, 'ligne rapprochée', 'lignes rapprochées')}.`)
    return response.redirect().toRoute('reconciliation')
  }
}
