import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import Customer from '#sales/customers/customer'
import CustomerPolicy from '#sales/customers/customer_policy'
import { distinctionValidator } from '#sales/customers/customer_validator'
import { duplicateCustomers, LIKENESSES } from '#sales/customers/duplicate_customers'
import { tellCustomersApart } from '#sales/customers/tell_customers_apart'
import { seenActivityIds } from '#sales/seen_activities'

const SHOWN = 100

export default class CustomerDuplicatesController {
  async index({ auth, view }: HttpContext) {
    const duplicates = await duplicateCustomers(await seenActivityIds(auth.user!))
    return view.render('sales/customers/duplicates', {
      duplicates: duplicates.slice(0, SHOWN),
      total: duplicates.length,
      words: LIKENESSES,
    })
  }

  /** They look alike, and are two. */
  async store({ request, auth, bouncer, session, response }: HttpContext) {
    const { customerId, otherId } = await request.validateUsing(distinctionValidator)
    const both = await Customer.visibleTo(auth.user!).whereIn('customers.id', [customerId, otherId])
    if (both.length !== 2) return response.notFound()
    for (const customer of both) await bouncer.with(CustomerPolicy).authorize('change', customer)

    await tellCustomersApart(customerId, otherId, await today(), auth.user!)

    session.flash('success', `${both.map(({ name }) => name).join(' et ')} ne seront plus proposés ensemble.`)
    return response.redirect().toRoute('customer_duplicates.index')
  }
}
