import type { HttpContext } from '@adonisjs/core/http'
import { balanceSheet } from '#activities/account/balance_sheet'
import { incomeStatement } from '#activities/account/income_statement'
import { monthsOf, usualSpans } from '#activities/account/span'
import { sharedServices } from '#activities/shared_services'
import { today } from '#cooperative/today'

export default class SharedServicesController {
  /** The account of what the house shares, which every entrepreneur may read (C. trav. R7331-9): its figures, not its entries. */
  async show({ auth, request, view }: HttpContext) {
    const activity = await sharedServices()
    const on = await today()
    const months = monthsOf(request.qs(), on)
    return view.render('activities/shared_services', {
      activity,
      months,
      spans: usualSpans(months, on),
      sheet: await balanceSheet(activity.id, months.to),
      result: await incomeStatement(activity.id, months),
      readsEntries: auth.user!.may('all_activities'),
    })
  }
}
