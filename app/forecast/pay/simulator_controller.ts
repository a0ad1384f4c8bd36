import type { HttpContext } from '@adonisjs/core/http'
import Contract from '#contracts/contract'
import { filled } from '#core/filled'
import { today } from '#cooperative/today'
import { wishValidator } from '#forecast/forecast_validator'
import { payForecast, type PayWish } from '#forecast/pay/pay_forecast'
import { attempted } from '#payroll/pay_inputs/attempted'
import { monthToAsk } from '#payroll/pay_inputs/my_pay'
import type { Infer } from '@vinejs/vine/types'

export default class SimulatorController {
  async show({ auth, request, view }: HttpContext) {
    const asked = await wishValidator.validate(filled(request.qs()))
    const on = await today()
    const contracts = await runningCesas(auth.user!, on)
    const contract = contracts.find(({ id }) => id === asked.contrat) ?? contracts[0]
    const wish = wishOf(asked)
    const { found, refusal } = await attempted(
      async () => contract && payForecast(contract.id, await monthToAsk(contract.id, on), wish, on)
    )
    return view.render('forecast/pay/simulator', {
      on,
      refusal,
      asked: { ...asked, mois: wish.months },
      contracts,
      contract,
      forecast: found,
    })
  }
}

async function runningCesas(user: NonNullable<HttpContext['auth']['user']>, on: string) {
  const contracts = await Contract.visibleTo(user).where('kind', 'cesa').preload('person').preload('activity').orderBy('id')
  return contracts.filter((contract) => contract.isInForceOn(on)).sort((a, b) => a.activity.code.localeCompare(b.activity.code))
}

function wishOf({ mois = 1, reserve = 0, fixe, voulu = 'budget', montant }: Infer<typeof wishValidator>): PayWish {
  const kind = voulu === 'brut' ? 'gross' : 'net'
  return {
    months: mois,
    reserveCents: reserve,
    fixedPartCents: fixe,
    wanted: voulu !== 'budget' && montant ? { kind, cents: montant } : null,
  }
}
