import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { monthsOfBooks } from '#accounting/closing/months'
import { today } from '#cooperative/today'
import { BOOK_CHECKS } from '#accounting/book_checks'
import { checkLedger } from '#ledger/check_ledger'

export default class MonthsController {
  async index({ request, view }: HttpContext) {
    const checked = request.qs().verifier !== undefined
    const findings = checked ? await checkLedger(BOOK_CHECKS) : []
    return view.render('accounting/months/index', {
      months: await monthsOfBooks(await today()),
      years: await db.from('fiscal_years').orderBy('year', 'desc'),
      checked,
      checks: BOOK_CHECKS.map(({ name, label }) => ({ label, findings: findings.filter(({ check }) => check === name) })),
    })
  }
}
