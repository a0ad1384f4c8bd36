import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import Customer from '#sales/customers/customer'
import CustomerPolicy from '#sales/customers/customer_policy'
import { stopValidator } from '#sales/reminders/reminder_validator'
import { resumeReminders, stopReminders } from '#sales/reminders/stop_reminders'

export default class CustomerReminderStopsController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const customer = await Customer.visibleTo(auth.user!).where('customers.id', params.id).firstOrFail()
    await bouncer.with(CustomerPolicy).authorize('change', customer)
    const { reason } = await request.validateUsing(stopValidator)

    await stopReminders({ customerId: customer.id }, reason, await today(), auth.user!)

    session.flash('success', `${customer.name} ne sera plus relancé.`)
    return response.redirect().toRoute('customers.show', [customer.id])
  }

  async destroy({ params, auth, bouncer, session, response }: HttpContext) {
    const customer = await Customer.visibleTo(auth.user!).where('customers.id', params.id).firstOrFail()
    await bouncer.with(CustomerPolicy).authorize('change', customer)

    await resumeReminders({ customerId: customer.id }, await today(), auth.user!)

    session.flash('success', `Les relances de ${customer.name} reprennent où elles en étaient.`)
    return response.redirect().toRoute('customers.show', [customer.id])
  }
}
