import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { closeBankAccount } from '#treasury/bank_accounts/close_bank_account'

export default class BankAccountClosuresController {
  async store({ auth, params, session, response }: HttpContext) {
    const account = await BankAccount.findOrFail(params.id)

    await closeBankAccount(account, await today(), auth.user!)

    session.flash('success', `« ${account.name} » est fermé ; ses relevés restent.`)
    return response.redirect().toRoute('bank_accounts.index')
  }
}
