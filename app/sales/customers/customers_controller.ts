import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { addCustomer } from '#sales/customers/add_customer'
import { changeCustomer } from '#sales/customers/change_customer'
import Customer, { CUSTOMER_KINDS } from '#sales/customers/customer'
import { customerCounts, customerList } from '#sales/customers/customer_list'
import CustomerPolicy from '#sales/customers/customer_policy'
import { customerRecord } from '#sales/customers/customer_record'
import { customerListValidator, customerValidator, newCustomerValidator } from '#sales/customers/customer_validator'
import { NotYourActivity } from '#sales/invoices/sale_of_form'
import { activityChoices, seenActivityIds } from '#sales/seen_activities'

const kinds = Object.entries(CUSTOMER_KINDS).map(([value, label]) => ({ value, label }))

export default class CustomersController {
  async index({ request, auth, view }: HttpContext) {
    const { vue: current = 'actifs', q, apres, avant } = await customerListValidator.validate(request.qs())
    const seen = await seenActivityIds(auth.user!)
    return view.render('sales/customers/index', {
      ...(await customerList({ view: current, search: q ?? undefined, after: apres, before: avant }, seen)),
      counts: await customerCounts(seen),
      kinds: CUSTOMER_KINDS,
      current,
    })
  }

  async create({ auth, bouncer, view }: HttpContext) {
    await bouncer.with(CustomerPolicy).authorize('write')
    return view.render('sales/customers/create', { kinds, activities: await activityChoices(auth.user!) })
  }

  async store({ request, auth, bouncer, session, response }: HttpContext) {
    await bouncer.with(CustomerPolicy).authorize('write')
    const { activityId, ...facts } = await request.validateUsing(newCustomerValidator)
    const mine = (await activityChoices(auth.user!)).some(({ value }) => value === activityId)
    if (!mine) throw new NotYourActivity()

    const customer = await addCustomer(facts, activityId, auth.user!)

    session.flash('success', `${customer.name} est dans les clients.`)
    return response.redirect().toRoute('customers.show', [customer.id])
  }

  async show({ params, auth, view, response }: HttpContext) {
    const customer = await Customer.visibleTo(auth.user!).where('customers.id', params.id).firstOrFail()
    if (customer.mergedIntoId) return response.redirect().toRoute('customers.show', [customer.mergedIntoId])
    return view.render('sales/customers/show', await customerRecord(customer, await seenActivityIds(auth.user!), await today()))
  }

  async edit({ params, auth, bouncer, view }: HttpContext) {
    const customer = await Customer.visibleTo(auth.user!).where('customers.id', params.id).firstOrFail()
    await bouncer.with(CustomerPolicy).authorize('change', customer)
    return view.render('sales/customers/edit', { customer, kinds })
  }

  async update({ params, request, auth, bouncer, session, response }: HttpContext) {
    const customer = await Customer.visibleTo(auth.user!).where('customers.id', params.id).firstOrFail()
    await bouncer.with(CustomerPolicy).authorize('change', customer)
    const facts = await request.validateUsing(customerValidator)

    await changeCustomer(customer, facts, auth.user!)

    session.flash('success', 'Fiche modifiée. Les factures déjà émises gardent l’ancienne.')
    return response.redirect().toRoute('customers.show', [customer.id])
  }
}
