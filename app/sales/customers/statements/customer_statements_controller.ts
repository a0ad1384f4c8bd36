import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { yearOf } from '#core/day'
import { dayField } from '#core/fields'
import { sendFile } from '#documents/hand_over'
import Customer from '#sales/customers/customer'
import { drawnStatement } from '#sales/customers/statements/drawn_statement'
import { seenActivityIds } from '#sales/seen_activities'

const spanValidator = vine.create({ du: dayField().optional(), au: dayField().optional() })

export default class CustomerStatementsController {
  /** The account as it stands, since January unless one says otherwise; drawn each time, of what the reader sees. */
  async show({ params, request, auth, response }: HttpContext) {
    const customer = await Customer.visibleTo(auth.user!)
      .where('customers.id', params.id)
      .whereNull('customers.merged_into_id')
      .firstOrFail()
    const { du, au } = await request.validateUsing(spanValidator)
    const on = await today()
    const span = { from: du ?? `${yearOf(au ?? on)}-01-01`, to: au ?? on }

    const { bytes, ...file } = await drawnStatement(customer, span, await seenActivityIds(auth.user!), on)

    return sendFile(response, bytes, file)
  }
}
