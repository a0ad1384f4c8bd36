import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import { closeAccount } from '#identity/close_account'
import { reopenAccount } from '#identity/reopen_account'
import User from '#identity/user'

export default class AccountClosuresController {
  async store({ params, auth, session, response }: HttpContext) {
    const account = await User.findOrFail(params.id)

    await closeAccount(account, auth.user!, DateTime.utc())

    session.flash('success', `Le compte de ${account.fullName} est désactivé. Ce qu’il a fait garde son nom.`)
    return response.redirect().toRoute('accounts.show', [account.id])
  }

  async destroy({ params, auth, session, response }: HttpContext) {
    const account = await User.findOrFail(params.id)

    await reopenAccount(account, auth.user!)

    session.flash('success', `Le compte de ${account.fullName} est de nouveau actif.`)
    return response.redirect().toRoute('accounts.show', [account.id])
  }
}
