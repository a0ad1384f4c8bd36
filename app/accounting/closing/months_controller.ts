import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { entriesByMonth, monthsOfBooks } from '#accounting/closing/months'
import PeriodReopening from '#accounting/closing/period_reopening'
import { today } from '#cooperative/today'

export default class MonthsController {
  async index({ view }: HttpContext) {
    const awaited = await PeriodReopening.query().whereNull('granted_on').whereNull('declined_on').preload('askedBy').orderBy('id')
    return view.render('accounting/months/index', {
      months: await monthsOfBooks(await today()),
      entries: await entriesByMonth(),
      years: await db.from('fiscal_years').orderBy('year', 'desc'),
      awaited,
    })
  }
}
