import type { HttpContext } from '@adonisjs/core/http'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import { sendLetters, toldOf } from '#messages/send_letters'
import Invoice from '#sales/invoices/invoice'
import { bulkIssuanceValidator } from '#sales/invoices/invoice_validator'
import { invoiceLetter } from '#sales/messages/invoice_letter'

export default class BulkInvoiceMessagesController {
  async store({ request, auth, session, response }: HttpContext) {
    const { ids } = await request.validateUsing(bulkIssuanceValidator)
    const invoices = await Invoice.visibleTo(auth.user!)
      .whereIn('invoices.id', ids)
      .whereNotNull('number')
      .preload('customer')
      .orderBy('id')
    const house = await Cooperative.current()
    const letters = invoices
      .filter(({ isForArchive }) => !isForArchive)
      .map((invoice) => ({ about: invoice.number!, draft: invoiceLetter(invoice, house) }))

    session.flash(toldOf(await sendLetters(letters, await today(), auth.user!)))

    return response.redirect().back()
  }
}
