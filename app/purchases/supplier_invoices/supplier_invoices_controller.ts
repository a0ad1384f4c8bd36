import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { paymentsOf } from '#purchases/payments_of'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'
import { PURCHASE_CHOICES } from '#purchases/supplier_invoices/purchase_choices'
import { purchasesFilterValidator } from '#purchases/supplier_invoices/supplier_invoice_validator'
import { supplierInvoiceCounts, supplierInvoicesQueue } from '#purchases/supplier_invoices/supplier_invoices_queue'
import { withdrawSupplierInvoice } from '#purchases/supplier_invoices/withdraw_supplier_invoice'

export default class SupplierInvoicesController {
  async index({ auth, request, view }: HttpContext) {
    const user = auth.user!
    const { vue: shown = 'a-enregistrer', apres, q } = await purchasesFilterValidator.validate(request.qs())
    return view.render('purchases/supplier_invoices/index', {
      shown,
      counts: await supplierInvoiceCounts(user),
      ...(await supplierInvoicesQueue(user, shown, { after: apres, search: q })),
      mayEnter: user.may('own_activity', 'approve_expenses'),
      today: await today(),
    })
  }

  async show({ auth, params, view }: HttpContext) {
    const user = auth.user!
    const invoice = await SupplierInvoice.visibleTo(user).where('id', params.id).firstOrFail()
    await invoice.load((load) =>
      load.load('activity').load('supplier').load('lines').load('document').load('receivedBy').load('bookedBy').load('advancedBy')
    )
    const payments = await paymentsOf(invoice.source)
    return view.render('purchases/supplier_invoices/show', {
      invoice,
      payments,
      owedCents: invoice.isBooked ? invoice.totalCents - payments.reduce((paid, { cents }) => paid + cents, 0) : 0,
      kindOf: (account: string) => PURCHASE_CHOICES.find((choice) => choice.account === account)?.label ?? account,
      isApprover: user.may('approve_expenses'),
      mayEnter: user.may('own_activity', 'approve_expenses'),
      today: await today(),
    })
  }

  async destroy({ auth, params, session, response }: HttpContext) {
    const invoice = await SupplierInvoice.visibleTo(auth.user!).where('id', params.id).firstOrFail()

    await withdrawSupplierInvoice(invoice)

    session.flash('success', `Facture ${invoice.number} retirée.`)
    return response.redirect().toRoute('supplier_invoices.index')
  }
}
