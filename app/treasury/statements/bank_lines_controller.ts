import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { bankAgreement } from '#treasury/reconciliation/bank_agreement'
import { noteEntry } from '#treasury/reconciliation/note_entry'
import { recordOfLine } from '#treasury/reconciliation/record_of_line'
import BankLine from '#treasury/statements/bank_line'
import { bankLinesShown } from '#treasury/statements/bank_lines_shown'
import { bankFilterValidator, matchValidator } from '#treasury/treasury_validator'

export default class BankLinesController {
  async index({ auth, request, view }: HttpContext) {
    const { apres, compte } = await bankFilterValidator.validate(request.qs())
    const main = await mainBankAccount()
    const account = (compte && (await BankAccount.find(compte))) || main
    return view.render('treasury/bank_lines/index', {
      ...(await bankLinesShown(account.id, apres)),
      account,
      accounts: await BankAccount.query().orderBy('ledger_account'),
      agreement: await bankAgreement(),
      isPayer: auth.user!.may('bank'),
    })
  }

  async show({ auth, params, request, view }: HttpContext) {
    const line = await BankLine.findOrFail(params.id)
    const { q } = await bankFilterValidator.validate(request.qs())
    return view.render('treasury/bank_lines/show', { ...(await recordOfLine(line, await today(), q)), q, isPayer: auth.user!.may('bank') })
  }

  async store({ request, session, response }: HttpContext) {
    const { entryId } = await request.validateUsing(matchValidator)

    const line = await noteEntry(entryId)

    session.flash('success', `Mouvement de ${formatCents(line.amountCents)} noté : il attend son relevé.`)
    return response.redirect().toRoute('bank_lines.index')
  }
}
