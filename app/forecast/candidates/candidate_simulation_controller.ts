import type { HttpContext } from '@adonisjs/core/http'
import { filled } from '#core/filled'
import { formatBps } from '#core/cents'
import { today } from '#cooperative/today'
import Cooperative from '#cooperative/cooperative'
import { attempted } from '#payroll/pay_inputs/attempted'
import { candidateSimulation } from '#forecast/candidates/candidate_simulation'
import { TRADES, type Trade } from '#forecast/candidates/trades'
import { candidateValidator } from '#forecast/forecast_validator'

export default class CandidateSimulationController {
  /** Open to anybody, reads nobody's books, keeps nothing. */
  async show({ request, view }: HttpContext) {
    const {
      chiffre = 3_000_00,
      frais = 300_00,
      achats = null,
      metier = 'services',
    } = await candidateValidator.validate(filled(request.qs()))
    const on = await today()
    const wish = { turnoverCents: chiffre, expensesCents: frais, materialsCents: achats, trade: metier }
    const { found, refusal } = await attempted(() => candidateSimulation(wish, on))
    return view.render('forecast/candidates/show', {
      on,
      refusal,
      asked: { chiffre, frais, achats, metier },
      trades: Object.entries(TRADES).map(([value, { label }]) => ({ value, label })),
      materialsShare: formatBps(TRADES[metier as Trade].materialsBps),
      house: await Cooperative.current(),
      simulation: found,
    })
  }
}
