import type { HttpContext } from '@adonisjs/core/http'
import { filled } from '#core/filled'
import { today } from '#cooperative/today'
import Cooperative from '#cooperative/cooperative'
import { attempted } from '#payroll/pay_inputs/attempted'
import { candidateSimulation } from '#forecast/candidates/candidate_simulation'
import { candidateValidator } from '#forecast/forecast_validator'

export default class CandidateSimulationController {
  /** Open to anybody, reads nobody's books, keeps nothing. */
  async show({ request, view }: HttpContext) {
    const { chiffre = 3_000_00, frais = 500_00 } = await candidateValidator.validate(filled(request.qs()))
    const on = await today()
    const { found, refusal } = await attempted(() => candidateSimulation(chiffre, frais, on))
    return view.render('forecast/candidates/show', {
      on,
      refusal,
      asked: { chiffre, frais },
      house: await Cooperative.current(),
      simulation: found,
    })
  }
}
