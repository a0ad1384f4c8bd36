import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { stopValidator } from '#sales/reminders/reminder_validator'
import { resumeReminders, stopReminders } from '#sales/reminders/stop_reminders'

export default class InvoiceReminderStopsController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('mail', invoice)
    const { reason } = await request.validateUsing(stopValidator)

    await stopReminders({ invoiceId: invoice.id }, reason, await today(), auth.user!)

    session.flash('success', `La facture ${invoice.number} ne sera plus relancée.`)
    return response.redirect().back()
  }

  async destroy({ params, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('mail', invoice)

    await resumeReminders({ invoiceId: invoice.id }, await today(), auth.user!)

    session.flash('success', `Les relances de la facture ${invoice.number} reprennent où elles en étaient.`)
    return response.redirect().back()
  }
}
