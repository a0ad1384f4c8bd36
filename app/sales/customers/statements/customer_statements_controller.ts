import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import { yearOf } from '#core/day'
import { dayField } from '#core/fields'
import { sendFile } from '#documents/hand_over'
import { letterPdf } from '#documents/letter_paper'
import Customer from '#sales/customers/customer'
import { customerStatement } from '#sales/customers/statements/customer_statement'
import { statementLetter } from '#sales/customers/statements/statement_letter'
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
    const seen = await seenActivityIds(auth.user!)
    const only = seen?.length === 1 ? await Activity.findOrFail(seen[0]) : null

    const statement = await customerStatement(customer, span, seen)

    const house = await Cooperative.current()
    const letter = statementLetter({ house, customer, statement, tradeName: only?.tradeName, writtenOn: on })
    return sendFile(response, letterPdf(letter), { fileName: `Relevé ${customer.name} au ${span.to}.pdf`, mediaType: 'application/pdf' })
  }
}
