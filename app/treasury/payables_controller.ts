import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { nextWorkingDay } from '#core/working_days'
import { bankAgreement } from '#treasury/reconciliation/bank_agreement'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { payablesDesk } from '#treasury/payables_desk'
import { FORMATS } from '#treasury/transfers/pain_001'
import { bankFilterValidator } from '#treasury/treasury_validator'

export default class PayablesController {
  async index({ auth, request, view }: HttpContext) {
    const { nature } = await bankFilterValidator.validate(request.qs())
    const on = await today()
    const groups = await payablesDesk(on)
    return view.render('treasury/payables/index', {
      groups,
      nature,
      shown: groups.filter(({ kind }) => !nature || kind === nature),
      totalCents: groups.reduce((total, group) => total + group.totalCents, 0),
      agreement: await bankAgreement(),
      accounts: await BankAccount.query().whereNull('closed_on').whereNotNull('iban').orderBy('ledger_account'),
      formats: Object.entries(FORMATS).map(([value, label]) => ({ value, label })),
      executionOn: nextWorkingDay(on),
      isPayer: auth.user!.may('bank'),
      today: on,
    })
  }
}
