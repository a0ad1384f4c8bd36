import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { documentOf } from '#documents/archive'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { cancelRemittance } from '#treasury/cheques/cancel_remittance'
import ChequeRemittance from '#treasury/cheques/cheque_remittance'
import { remittanceValidator } from '#treasury/cheques/cheque_validator'
import { chequesInHand } from '#treasury/cheques/cheques_in_hand'
import { prepareRemittance } from '#treasury/cheques/prepare_remittance'
import { remittanceSlip } from '#treasury/cheques/remittance_slip'

const LATEST = 100

export default class ChequeRemittancesController {
  async index({ auth, view }: HttpContext) {
    return view.render('treasury/cheques/index', {
      cheques: await chequesInHand(),
      remittances: await ChequeRemittance.query().orderBy('id', 'desc').limit(LATEST),
      accounts: await BankAccount.query().whereNull('closed_on').orderBy('ledger_account'),
      isPayer: auth.user!.may('bank'),
    })
  }

  async show({ auth, params, view }: HttpContext) {
    const remittance = await ChequeRemittance.query()
      .where('id', params.id)
      .preload('items')
      .preload('bankAccount')
      .preload('preparedBy')
      .preload('depositedBy')
      .firstOrFail()
    return view.render('treasury/cheques/show', {
      remittance,
      slip: await documentOf('cheque_remittance', remittance.source),
      isPayer: auth.user!.may('bank'),
      today: await today(),
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { ids = [], bankAccountId } = await request.validateUsing(remittanceValidator)
    const to = bankAccountId ? await BankAccount.findOrFail(bankAccountId) : await mainBankAccount()

    const remittance = await prepareRemittance({ entryIds: ids, to }, await today(), auth.user!)

    await remittanceSlip(remittance.id)
    session.flash('success', `Remise ${remittance.number} préparée : imprimez son bordereau et portez-la à la banque.`)
    return response.redirect().toRoute('cheque_remittances.show', [remittance.id])
  }

  async destroy({ auth, params, session, response }: HttpContext) {
    const remittance = await ChequeRemittance.findOrFail(params.id)

    await cancelRemittance(remittance, await today(), auth.user!)

    session.flash('success', `Remise ${remittance.number} annulée : ses chèques sont de nouveau en caisse.`)
    return response.redirect().toRoute('cheque_remittances.index')
  }
}
