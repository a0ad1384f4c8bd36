import type { HttpContext } from '@adonisjs/core/http'
import type User from '#identity/user'
import Customer from '#sales/customers/customer'
import CustomerPolicy from '#sales/customers/customer_policy'
import { contactValidator } from '#sales/customers/customer_validator'

export default class CustomerContactsController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const customer = await found(params.id, auth.user!)
    await bouncer.with(CustomerPolicy).authorize('change', customer)
    const facts = await request.validateUsing(contactValidator)

    const contact = await customer.related('contacts').create(facts)

    session.flash('success', `${contact.name} est noté chez ${customer.name}.`)
    return response.redirect().toRoute('customers.show', [customer.id])
  }

  async destroy({ params, auth, bouncer, session, response }: HttpContext) {
    const customer = await found(params.id, auth.user!)
    await bouncer.with(CustomerPolicy).authorize('change', customer)
    const contact = await customer.related('contacts').query().where('id', params.contact_id).firstOrFail()

    await contact.delete()

    session.flash('success', `${contact.name} n’est plus noté chez ${customer.name}.`)
    return response.redirect().toRoute('customers.show', [customer.id])
  }
}

const found = (id: number, user: User) => Customer.visibleTo(user).where('customers.id', id).firstOrFail()
