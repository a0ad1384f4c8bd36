import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { Refusal } from '#core/refusal'
import CarryMessageJob from '#messages/carry_message_job'
import Invoice from '#sales/invoices/invoice'
import { remindCustomer } from '#sales/reminders/remind_customer'
import { bulkReminderValidator } from '#sales/reminders/reminder_validator'

export default class BulkRemindersController {
  /** Each on its own: one that is refused does not hold up the others, and says why. */
  async store({ request, auth, session, response }: HttpContext) {
    const { ids } = await request.validateUsing(bulkReminderValidator)
    const invoices = await Invoice.visibleTo(auth.user!).whereIn('invoices.id', ids).whereNotNull('number').orderBy('due_on')
    const on = await today()

    const refused: string[] = []
    for (const invoice of invoices) {
      try {
        const message = await remindCustomer(invoice, on, auth.user!)
        await CarryMessageJob.dispatch({ messageId: message.id })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused.push(`${invoice.number} : ${error.message}`)
      }
    }

    const left = invoices.length - refused.length
    if (left > 0) session.flash('success', left === 1 ? 'Une relance part.' : `${left} relances partent.`)
    if (refused.length > 0) session.flash('error', refused.join(' '))
    return response.redirect().back()
  }
}
