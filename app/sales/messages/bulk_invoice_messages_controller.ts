import type { HttpContext } from '@adonisjs/core/http'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import { Refusal } from '#core/refusal'
import CarryMessageJob from '#messages/carry_message_job'
import { writeMessage } from '#messages/write_message'
import Invoice from '#sales/invoices/invoice'
import { bulkIssuanceValidator } from '#sales/invoices/invoice_validator'
import { invoiceLetter } from '#sales/messages/invoice_letter'

export default class BulkInvoiceMessagesController {
  /** Each on its own: a customer without an address does not hold up the others, and is named. */
  async store({ request, auth, session, response }: HttpContext) {
    const { ids } = await request.validateUsing(bulkIssuanceValidator)
    const invoices = await Invoice.visibleTo(auth.user!)
      .whereIn('invoices.id', ids)
      .whereNotNull('number')
      .preload('customer')
      .orderBy('id')
    const on = await today()
    const house = await Cooperative.current()

    const refused: string[] = []
    for (const invoice of invoices) {
      try {
        const message = await writeMessage(invoiceLetter(invoice, house), on, auth.user!)
        await CarryMessageJob.dispatch({ messageId: message.id })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused.push(`${invoice.number} : ${error.message}`)
      }
    }

    const left = invoices.length - refused.length
    if (left > 0) session.flash('success', left === 1 ? 'Un courriel part.' : `${left} courriels partent : suivez-les dans les courriels.`)
    if (refused.length > 0) session.flash('error', refused.join(' '))
    return response.redirect().back()
  }
}
