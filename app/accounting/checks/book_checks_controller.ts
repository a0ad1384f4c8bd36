import type { HttpContext } from '@adonisjs/core/http'
import { BOOK_CHECKS } from '#accounting/book_checks'
import BookCheck from '#accounting/checks/book_check'
import { askBookCheck } from '#accounting/checks/check_books'
import CheckBooksJob from '#accounting/checks/check_books_job'
import { today } from '#cooperative/today'

export default class BookChecksController {
  async index({ view }: HttpContext) {
    const checks = await BookCheck.query().preload('askedBy').orderBy('id', 'desc').limit(30)
    return view.render('accounting/checks/index', { checks, rules: BOOK_CHECKS })
  }

  async show({ params, view }: HttpContext) {
    const check = await BookCheck.query().where('id', params.id).preload('askedBy').firstOrFail()
    const rules = BOOK_CHECKS.map(({ name, label }) => ({
      label,
      findings: (check.findings ?? []).filter((finding) => finding.check === name),
    }))
    return view.render('accounting/checks/show', { check, rules })
  }

  async store({ auth, response }: HttpContext) {
    const check = await askBookCheck('asked', await today(), auth.user!)
    await CheckBooksJob.dispatch({ checkId: check.id })

    return response.redirect(`/livres/verifications/${check.id}`)
  }
}
