import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { archiveCustomer, restoreCustomer } from '#sales/customers/archive_customer'
import Customer from '#sales/customers/customer'
import CustomerPolicy from '#sales/customers/customer_policy'

export default class CustomerArchiveController {
  async store({ params, auth, bouncer, session, response }: HttpContext) {
    const customer = await Customer.visibleTo(auth.user!).where('customers.id', params.id).firstOrFail()
    await bouncer.with(CustomerPolicy).authorize('change', customer)

    await archiveCustomer(customer, await today(), auth.user!)

    session.flash('success', `${customer.name} est archivé : ses factures restent.`)
    return response.redirect().toRoute('customers.show', [customer.id])
  }

  async destroy({ params, auth, bouncer, session, response }: HttpContext) {
    const customer = await Customer.visibleTo(auth.user!).where('customers.id', params.id).firstOrFail()
    await bouncer.with(CustomerPolicy).authorize('change', customer)

    await restoreCustomer(customer)

    session.flash('success', `${customer.name} est de nouveau proposé.`)
    return response.redirect().toRoute('customers.show', [customer.id])
  }
}
