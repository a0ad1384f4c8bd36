import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import Contract from '#contracts/contract'
import { roundHalfAway } from '#core/cents'
import { contractPayFile } from '#payroll/terms/contract_pay_file'
import { contractsPaid } from '#payroll/terms/contracts_paid'
import { setContractPay } from '#payroll/terms/set_contract_pay'
import { contractPayValidator } from '#payroll/terms/terms_validator'

export default class ContractPayController {
  async index({ view }: HttpContext) {
    return view.render('payroll/terms/index', { contracts: await contractsPaid(await today()) })
  }

  async show({ auth, params, view }: HttpContext) {
    const contract = await paid(auth.user!, params.id).preload('person').preload('activity').firstOrFail()
    const on = await today()
    const mayWrite = auth.user!.may('prepare_pay')
    return view.render('payroll/terms/contract', { contract, on, mayWrite, ...(await contractPayFile(contract, on)) })
  }

  async store({ auth, params, request, session, response }: HttpContext) {
    const contract = await paid(auth.user!, params.id).firstOrFail()
    const { weeklyHours = null, isExecutive = false, ...facts } = await request.validateUsing(contractPayValidator)
    const weeklyHundredths = weeklyHours === null ? null : roundHalfAway(weeklyHours * 100)

    await setContractPay(contract, { ...facts, isExecutive, weeklyHundredths }, await today(), auth.user!)

    session.flash('success', 'Conditions de paie enregistrées\u00A0: elles valent à partir de leur date.')
    return response.redirect(`/paie/contrats/${contract.id}`)
  }
}

const paid = (user: NonNullable<HttpContext['auth']['user']>, id: number) =>
  Contract.visibleTo(user).where('contracts.id', id).whereNot('contracts.kind', 'cape')
