import type { HttpContext } from '@adonisjs/core/http'
import Contract from '#contracts/contract'
import { fixedPartOn } from '#contracts/fixed_part_on'
import { filled } from '#core/filled'
import { today } from '#cooperative/today'
import { periodOf } from '#core/period'
import { wishValidator } from '#forecast/forecast_validator'
import { payForecast, type PayWish } from '#forecast/pay/pay_forecast'
import { attempted } from '#payroll/pay_inputs/attempted'
import PayInput from '#payroll/pay_inputs/pay_input'
import { monthToAsk } from '#payroll/pay_inputs/my_pay'
import type { Infer } from '@vinejs/vine/types'

export default class SimulatorController {
  async show({ auth, request, view }: HttpContext) {
    const user = auth.user!
    const asked = await wishValidator.validate(filled(request.qs()))
    const on = await today()
    const contracts = await runningCesas(user, on)
    const contract = contracts.find(({ id }) => id === asked.contrat) ?? contracts[0]
    const period = contract ? await monthToAsk(contract.id, on) : periodOf(on)
    const contractFixedCents = contract ? await fixedPartOn(contract, period) : 0
    const wish = wishOf(asked, contractFixedCents)
    const { found, refusal } = await attempted(async () => contract && payForecast(contract.id, period, wish, on))
    return view.render('forecast/pay/simulator', {
      on,
      refusal,
      asked: { ...asked, mois: wish.months },
      contracts,
      contract,
      contractFixedCents,
      forecast: found,
      sliders: slidersOf(asked, contractFixedCents, found?.balanceCents ?? 0),
      mayAsk: user.may('own_activity', 'prepare_pay'),
      input: contract ? await PayInput.query().where({ contractId: contract.id, period }).first() : null,
    })
  }
}

/** How far each slider goes, in whole euros: the account for the reserve, three times the fixed part to try another one. */
function slidersOf({ reserve = 0, fixe }: Infer<typeof wishValidator>, fixedCents: number, balanceCents: number) {
  const tries = Math.round((fixe ?? fixedCents) / 100)
  const keeps = Math.round(reserve / 100)
  return {
    keeps,
    tries,
    reserve: Math.max(2_000, Math.ceil(balanceCents / 500_00) * 500, keeps),
    fixed: Math.max(2_000, Math.ceil((3 * fixedCents) / 500_00) * 500, tries),
  }
}

async function runningCesas(user: NonNullable<HttpContext['auth']['user']>, on: string) {
  const contracts = await Contract.visibleTo(user).where('kind', 'cesa').preload('person').preload('activity').orderBy('id')
  return contracts.filter((contract) => contract.isInForceOn(on)).sort((a, b) => a.activity.code.localeCompare(b.activity.code))
}

/** The slider stands on whole euros: left where the contract is, it tries nothing. */
function wishOf({ mois = 1, reserve = 0, fixe, voulu = 'budget', montant }: Infer<typeof wishValidator>, fixedCents: number): PayWish {
  const kind = voulu === 'brut' ? 'gross' : 'net'
  const isTried = fixe !== undefined && Math.round(fixe / 100) !== Math.round(fixedCents / 100)
  return {
    months: mois,
    reserveCents: reserve,
    fixedPartCents: isTried ? fixe : undefined,
    wanted: voulu !== 'budget' && montant ? { kind, cents: montant } : null,
  }
}
