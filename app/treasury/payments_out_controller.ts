import type { HttpContext } from '@adonisjs/core/http'
import { formatCents } from '#core/cents'
import { payItems } from '#treasury/pay_items'
import { paymentValidator } from '#treasury/treasury_validator'

export default class PaymentsOutController {
  async store({ auth, request, session, response }: HttpContext) {
    const { ids = [], paidOn, paidLabel } = await request.validateUsing(paymentValidator)

    const paid = await payItems({ items: ids.map((lineId) => ({ lineId })), on: paidOn, label: paidLabel }, auth.user!)

    session.flash('success', `Paiement ${paid.number} noté : ${formatCents(paid.totalCents)}.`)
    return response.redirect().toRoute('bank_lines.show', [paid.bankLine.id])
  }
}
