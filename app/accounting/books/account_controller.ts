import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { accountLines } from '#accounting/books/account_lines'
import { today } from '#cooperative/today'
import { isPeriod, periodOf } from '#core/period'

export default class AccountController {
  async show({ params, request, view }: HttpContext) {
    const account = await db.from('accounts').where('number', params.number).firstOrFail()
    const { du, au, apres } = request.qs()
    const last = isPeriod(au) ? au : periodOf(await today())
    const first = isPeriod(du) && du <= last ? du : `${last.slice(0, 4)}-01`
    const lines = await accountLines(account.number, { first, last, after: Number(apres) || 0 })
    return view.render('accounting/accounts/show', { account, lines, first, last })
  }
}
