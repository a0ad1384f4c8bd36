import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import { doubtInvoice, endDoubt } from '#sales/doubts/doubt_invoice'
import { doubtValidator, trustValidator } from '#sales/doubts/doubt_validator'
import { atStakeIn } from '#sales/doubts/provide_for'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'

/** An invoice becomes a doubtful debt, or is trusted again. */
export default class DoubtsController {
  async create({ params, auth, bouncer, view }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).preload('customer').firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('doubt', invoice)
    return view.render('sales/doubts/create', { invoice, today: await today(), atStakeCents: atStakeIn(invoice) })
  }

  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('doubt', invoice)
    const { doubtedOn: on, reason, provision: provisionCents } = await request.validateUsing(doubtValidator)

    await doubtInvoice({ invoice, on, reason, provisionCents }, auth.user!)

    session.flash('success', `Facture ${invoice.number} en créance douteuse, ${formatCents(provisionCents)} provisionnés.`)
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }

  async destroy({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('trust', invoice)
    const { endedOn } = await request.validateUsing(trustValidator)

    await endDoubt(invoice, endedOn, auth.user!)

    session.flash('success', `Facture ${invoice.number} : créance redevenue ordinaire.`)
    return response.redirect().toRoute('invoices.show', [invoice.id])
  }
}
