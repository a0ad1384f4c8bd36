import type { HttpContext } from '@adonisjs/core/http'
import { balanceSheet } from '#activities/account/balance_sheet'
import { incomeStatement } from '#activities/account/income_statement'
import { monthsOf, usualSpans } from '#activities/account/span'
import Activity from '#activities/activity'
import { today } from '#cooperative/today'

export default class SheetsController {
  async show({ params, auth, request, view }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).firstOrFail()
    const on = await today()
    const months = monthsOf(request.qs(), on)
    return view.render('activities/sheets', {
      activity,
      months,
      spans: usualSpans(months, on),
      sheet: await balanceSheet(activity.id, months.to),
      result: await incomeStatement(activity.id, months),
    })
  }
}
