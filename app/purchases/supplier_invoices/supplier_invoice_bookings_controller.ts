import type { HttpContext } from '@adonisjs/core/http'
import { formatCents } from '#core/cents'
import { bookReceivedInvoice } from '#purchases/supplier_invoices/book_received_invoice'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'
import { bookingValidator } from '#purchases/supplier_invoices/supplier_invoice_validator'

export default class SupplierInvoiceBookingsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const invoice = await SupplierInvoice.visibleTo(auth.user!).where('id', params.id).firstOrFail()
    const { bookedOn } = await request.validateUsing(bookingValidator)

    const booked = await bookReceivedInvoice(invoice, bookedOn, auth.user!)

    session.flash('success', `Facture ${booked.number} enregistrée : ${formatCents(booked.totalCents - booked.advancedCents)} à payer.`)
    return response.redirect().toRoute('supplier_invoices.show', [invoice.id])
  }
}
