import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import { today } from '#cooperative/today'
import { addDays } from '#core/day'
import { personOf } from '#people/person_of'
import { activityPeople } from '#purchases/supplier_invoices/activity_people'
import { RATE_CHOICES } from '#purchases/expense_claims/expense_claim_validator'
import { enterSupplierInvoice } from '#purchases/supplier_invoices/enter_supplier_invoice'
import { natureOf, PURCHASE_CHOICES } from '#purchases/supplier_invoices/purchase_choices'
import { REVERSE_CHARGE_CHOICES, supplierInvoiceValidator } from '#purchases/supplier_invoices/supplier_invoice_validator'
import Supplier from '#purchases/suppliers/supplier'
import { uploadedPaper } from '#purchases/uploaded_paper'

export default class ReceivedInvoicesController {
  async create({ auth, view }: HttpContext) {
    const activities = await Activity.visibleTo(auth.user!).whereNull('closed_on').orderBy('code')
    const members = await activityPeople(activities.map(({ id }) => id))
    const suppliers = await Supplier.query().orderBy('name').select('name')
    const on = await today()
    return view.render('purchases/supplier_invoices/create', {
      activities: activities.map(({ id, label }) => ({ value: id, label })),
      people: auth.user!.may('own_activity') ? [] : members,
      suppliers: suppliers.map(({ name }) => name),
      accounts: PURCHASE_CHOICES.map(({ account, label }) => ({ value: account, label })),
      reverseCharges: REVERSE_CHARGE_CHOICES,
      rates: RATE_CHOICES,
      today: on,
      dueOn: addDays(on, 30),
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { bill, lines, activityId, advancedCents, advancedById, ...facts } = await request.validateUsing(supplierInvoiceValidator)
    const activity = await Activity.visibleTo(auth.user!).where('id', activityId).firstOrFail()
    const paper = bill ? await uploadedPaper(bill, 'bill') : null
    const bought = lines.map(({ isVatLost, ...line }) => ({
      ...line,
      nature: natureOf(line.account),
      isVatDeductible: !isVatLost,
    }))

    const payer = await personOf(auth.user!)
    const advance = advancedCents ? { cents: advancedCents, personId: payer?.id ?? advancedById ?? 0 } : null

    const invoice = await enterSupplierInvoice(
      { ...facts, activityId: activity.id, advance, lines: bought },
      paper,
      await today(),
      auth.user!
    )

    session.flash('success', `Facture ${invoice.number} reçue : elle attend d’être enregistrée.`)
    return response.redirect().toRoute('supplier_invoices.show', [invoice.id])
  }
}
