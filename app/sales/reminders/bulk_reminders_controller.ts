import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { eachOnItsOwn } from '#core/each_on_its_own'
import CarryMessageJob from '#messages/carry_message_job'
import Invoice from '#sales/invoices/invoice'
import { remindCustomer } from '#sales/reminders/remind_customer'
import { bulkReminderValidator } from '#sales/reminders/reminder_validator'

export default class BulkRemindersController {
  async store({ request, auth, session, response }: HttpContext) {
    const { ids } = await request.validateUsing(bulkReminderValidator)
    const invoices = await Invoice.visibleTo(auth.user!).whereIn('invoices.id', ids).whereNotNull('number').orderBy('due_on')
    const on = await today()

    const { done, refused } = await eachOnItsOwn(
      invoices,
      ({ number }) => number!,
      async (invoice) => {
        const message = await remindCustomer(invoice, on, auth.user!)
        await CarryMessageJob.dispatch({ messageId: message.id })
      }
    )

    if (done.length > 0) session.flash('success', done.length === 1 ? 'Une relance part.' : `${done.length} relances partent.`)
    if (refused.length > 0) session.flash('error', refused.join(' '))
    return response.redirect().back()
  }
}
