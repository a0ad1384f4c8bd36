import type { HttpContext } from '@adonisjs/core/http'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import CarryMessageJob from '#messages/carry_message_job'
import { letterValidator } from '#messages/message_validator'
import { writeMessage } from '#messages/write_message'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { invoiceLetter } from '#sales/messages/invoice_letter'

export default class InvoiceMessagesController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).preload('customer').firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('mail', invoice)
    const { email, ...words } = await request.validateUsing(letterValidator)
    const letter = invoiceLetter(invoice, await Cooperative.current())

    const message = await writeMessage({ ...letter, ...words, to: { ...letter.to, email } }, await today(), auth.user!)

    await CarryMessageJob.dispatch({ messageId: message.id })
    session.flash('success', `${invoice.label} : le courriel part à ${email}.`)
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }
}
