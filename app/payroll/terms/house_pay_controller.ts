import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { roundHalfAway } from '#core/cents'
import Cooperative from '#cooperative/cooperative'
import { HEADCOUNT_BANDS } from '#cooperative/house_facts'
import { periodOf } from '#core/period'
import CoverContract, { AUDIENCES, COVER_BASES, COVER_KINDS } from '#payroll/covers/cover_contract'
import { payConditions } from '#payroll/rates/pay_conditions'
import HousePayTerm from '#payroll/terms/house_pay_term'
import { setHousePay } from '#payroll/terms/set_house_pay'
import { housePayValidator } from '#payroll/terms/terms_validator'

export default class HousePayController {
  async show({ auth, view }: HttpContext) {
    const on = await today()
    return view.render('payroll/terms/house', {
      on,
      house: await Cooperative.current(),
      bands: HEADCOUNT_BANDS,
      conditions: await payConditions(undefined, periodOf(on)),
      history: await HousePayTerm.query().orderBy('valid_from', 'desc').orderBy('id', 'desc'),
      covers: await CoverContract.query().orderBy('valid_from', 'desc').orderBy('id', 'desc'),
      words: { kinds: COVER_KINDS, audiences: AUDIENCES, bases: COVER_BASES },
      mayWrite: auth.user!.may('prepare_pay'),
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { transportShare, voucherFaceCents = 0, voucherEmployerCents = 0, ...facts } = await request.validateUsing(housePayValidator)
    const transportShareBps = roundHalfAway(transportShare * 100)

    await setHousePay({ ...facts, transportShareBps, voucherFaceCents, voucherEmployerCents }, await today(), auth.user!)

    session.flash('success', 'Réglages enregistrés\u00A0: ils valent à partir du mois de leur date.')
    return response.redirect('/paie/reglages')
  }
}
