import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import type User from '#identity/user'
import Customer from '#sales/customers/customer'
import { customerComparison } from '#sales/customers/customer_comparison'
import { customerList } from '#sales/customers/customer_list'
import CustomerPolicy from '#sales/customers/customer_policy'
import { mergeSearchValidator, mergeValidator } from '#sales/customers/customer_validator'
import { mergePreview } from '#sales/customers/merge_preview'
import { mergeCustomers } from '#sales/customers/merge_customers'
import { seenActivityIds } from '#sales/seen_activities'

export default class CustomerMergesController {
  /** Whom is it? Then the two side by side. */
  async create({ params, request, auth, bouncer, view }: HttpContext) {
    const customer = await found(params.id, auth.user!)
    await bouncer.with(CustomerPolicy).authorize('change', customer)
    const { avec, q } = await mergeSearchValidator.validate(request.qs())
    const other = avec && avec !== customer.id ? await found(avec, auth.user!) : null
    if (other) {
      const ways = [await mergePreview(customer, other), await mergePreview(other, customer)]
      return view.render('sales/customers/merge', { customer, other, ways, ...(await customerComparison(customer, other)) })
    }

    const { rows } = await customerList({ view: 'actifs', search: q ?? undefined }, await seenActivityIds(auth.user!))
    return view.render('sales/customers/merge_with', { customer, rows: rows.filter(({ id }) => id !== customer.id), q })
  }

  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const { otherId, keptId } = await request.validateUsing(mergeValidator)
    const both = [await found(params.id, auth.user!), await found(otherId, auth.user!)]
    for (const customer of both) await bouncer.with(CustomerPolicy).authorize('change', customer)
    const merged = both.find(({ id }) => id !== keptId) ?? both[1]

    const kept = await mergeCustomers(keptId, merged.id, await today(), auth.user!)

    session.flash(
      'success',
      `« ${merged.name} » et « ${kept.name} » sont une seule fiche. Les factures émises gardent ce qu’elles disaient.`
    )
    return response.redirect().toRoute('customers.show', [kept.id])
  }
}

const found = (id: number, user: User) =>
  Customer.visibleTo(user).where('customers.id', id).whereNull('customers.merged_into_id').firstOrFail()
