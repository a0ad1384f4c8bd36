import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { today } from '#cooperative/today'
import { addDays } from '#core/day'
import { RATE_CHOICES } from '#purchases/expense_claims/expense_claim_validator'
import { enterSupplierInvoice } from '#purchases/supplier_invoices/enter_supplier_invoice'
import {
  natureOf,
  PURCHASE_CHOICES,
  REVERSE_CHARGE_CHOICES,
  supplierInvoiceValidator,
} from '#purchases/supplier_invoices/supplier_invoice_validator'
import Supplier from '#purchases/suppliers/supplier'
import { uploadedPaper } from '#purchases/uploaded_paper'

export default class ReceivedInvoicesController {
  async create({ auth, view }: HttpContext) {
    const activities = await Activity.visibleTo(auth.user!).whereNull('closed_on').orderBy('code')
    const suppliers = await Supplier.query().orderBy('name').select('name')
    const on = await today()
    return view.render('purchases/supplier_invoices/create', {
      activities: activities.map(({ id, label }) => ({ value: id, label })),
      suppliers: suppliers.map(({ name }) => name),
      accounts: PURCHASE_CHOICES.map(({ account, label }) => ({ value: account, label })),
      reverseCharges: REVERSE_CHARGE_CHOICES,
      rates: RATE_CHOICES,
      today: on,
      dueOn: addDays(on, 30),
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { bill, lines, activityId, ...facts } = await request.validateUsing(supplierInvoiceValidator)
    const activity = await Activity.visibleTo(auth.user!).where('id', activityId).firstOrFail()
    const paper = bill ? await uploadedPaper(bill, 'bill') : null
    const bought = lines.map(({ isVatLost, ...line }) => ({
      ...line,
      nature: natureOf(line.account),
      isVatDeductible: !isVatLost,
    }))

    const invoice = await enterSupplierInvoice({ ...facts, activityId: activity.id, lines: bought }, paper, await today(), auth.user!)

    session.flash('success', `Facture ${invoice.number} reçue : elle attend d’être enregistrée.`)
    return response.redirect().toRoute('supplier_invoices.show', [invoice.id])
  }
}
