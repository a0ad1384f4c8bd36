import type { HttpContext } from '@adonisjs/core/http'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { bankAccountValidator } from '#treasury/bank_accounts/bank_account_validator'
import { bookedCents } from '#treasury/bank_accounts/booked_cents'
import { changeBankAccount } from '#treasury/bank_accounts/change_bank_account'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { openBankAccount } from '#treasury/bank_accounts/open_bank_account'

export default class BankAccountsController {
  async index({ auth, view }: HttpContext) {
    await mainBankAccount()
    const accounts = await BankAccount.query().orderBy('ledger_account')
    return view.render('treasury/bank_accounts/index', {
      accounts,
      booked: await bookedCents(),
      isPayer: auth.user!.may('bank'),
    })
  }

  create({ view }: HttpContext) {
    return view.render('treasury/bank_accounts/create')
  }

  async edit({ params, view }: HttpContext) {
    return view.render('treasury/bank_accounts/edit', { account: await BankAccount.findOrFail(params.id) })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const account = await openBankAccount(await request.validateUsing(bankAccountValidator), auth.user!)

    session.flash('success', `« ${account.name} » est ouvert, au compte ${account.ledgerAccount} et au journal ${account.journal}.`)
    return response.redirect().toRoute('bank_accounts.index')
  }

  async update({ auth, params, request, session, response }: HttpContext) {
    const account = await BankAccount.findOrFail(params.id)
    const facts = await request.validateUsing(bankAccountValidator)

    await changeBankAccount(account, facts, auth.user!)

    session.flash('success', `« ${account.name} » est à jour.`)
    return response.redirect().toRoute('bank_accounts.index')
  }
}
