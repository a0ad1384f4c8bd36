import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { advances } from '#treasury/advances_running'

export default class AdvancesController {
  async index({ auth, view }: HttpContext) {
    const on = await today()
    const all = await advances(on)
    return view.render('treasury/advances/index', {
      asked: all.filter(({ decidedOn }) => !decidedOn),
      running: all.filter(({ isGranted, remainingCents }) => isGranted && remainingCents > 0),
      past: all.filter(({ decidedOn, isGranted, remainingCents }) => decidedOn && !(isGranted && remainingCents > 0)),
      mayDecide: auth.user!.may('advances'),
      isPayer: auth.user!.may('bank'),
      today: on,
    })
  }
}
