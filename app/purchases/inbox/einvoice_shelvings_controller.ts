import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { shelveEInvoice } from '#purchases/inbox/shelve_einvoice'

export default class EinvoiceShelvingsController {
  async store({ auth, params, session, response }: HttpContext) {
    const received = await ReceivedEInvoice.visibleTo(auth.user!).where('received_einvoices.id', params.id).firstOrFail()

    await shelveEInvoice(received, await today(), auth.user!)

    session.flash('success', `Facture ${received.number} classée.`)
    return response.redirect('/facturation-electronique/recues')
  }
}
