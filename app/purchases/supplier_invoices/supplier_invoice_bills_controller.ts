import type { HttpContext } from '@adonisjs/core/http'
import { keepBill } from '#purchases/supplier_invoices/keep_bill'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'
import { billValidator } from '#purchases/supplier_invoices/supplier_invoice_validator'
import { uploadedPaper } from '#purchases/uploaded_paper'

export default class SupplierInvoiceBillsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const invoice = await SupplierInvoice.visibleTo(auth.user!).where('id', params.id).firstOrFail()
    const { bill } = await request.validateUsing(billValidator)

    await keepBill(invoice, await uploadedPaper(bill, 'bill'))

    session.flash('success', `Document de la facture ${invoice.number} archivé.`)
    return response.redirect().toRoute('supplier_invoices.show', [invoice.id])
  }
}
