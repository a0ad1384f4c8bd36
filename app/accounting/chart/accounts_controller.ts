import db from '@adonisjs/lucid/services/db'
import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { CLASSES } from '#accounting/books/trial_balance'
import { addAccount } from '#ledger/add_account'
import { withdrawAccount } from '#accounting/chart/withdraw_account'
import { wordsIn } from '#core/words'

const accountValidator = vine.create({
  number: vine
    .string()
    .trim()
    .regex(/^[1-7]\d{3,7}$/),
  label: vine.string().trim().minLength(2).maxLength(120),
})

export default class AccountsController {
  async index({ request, view }: HttpContext) {
    const { q } = request.qs()
    const used = new Set((await db.from('monthly_totals').distinct('account')).map((row) => row.account))
    const accounts = (await db.from('accounts').orderBy('number')).filter(({ number, label }) => wordsIn([number, label], q))
    const groups = Object.entries(CLASSES).map(([digit, label]) => ({
      digit,
      label,
      accounts: accounts
        .filter(({ number }) => number.startsWith(digit))
        .map((account) => ({ ...account, isUsed: used.has(account.number) })),
    }))
    return view.render('accounting/chart/index', { groups: groups.filter((group) => group.accounts.length > 0), searched: Boolean(q) })
  }

  async store({ request, session, response }: HttpContext) {
    const number = await addAccount(await request.validateUsing(accountValidator))

    session.flash('success', `Compte ${number} ajouté au plan.`)
    return response.redirect('/livres/plan')
  }

  async destroy({ params, session, response }: HttpContext) {
    await withdrawAccount(params.number)

    session.flash('success', `Compte ${params.number} retiré du plan.`)
    return response.redirect('/livres/plan')
  }
}
