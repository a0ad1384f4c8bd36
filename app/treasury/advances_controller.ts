import type { HttpContext } from '@adonisjs/core/http'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import type { Day } from '#core/day'
import { advanceRoom } from '#treasury/advance_ceiling'
import { advances, type Advance } from '#treasury/advances_running'

export default class AdvancesController {
  async index({ auth, view }: HttpContext) {
    const on = await today()
    const all = await advances(on)
    return view.render('treasury/advances/index', {
      asked: await withRoom(
        all.filter(({ decidedOn }) => !decidedOn),
        on
      ),
      running: all.filter(({ isGranted, remainingCents }) => isGranted && remainingCents > 0),
      past: all.filter(({ decidedOn, isGranted, remainingCents }) => decidedOn && !(isGranted && remainingCents > 0)),
      ceilingCents: (await Cooperative.current()).advanceCeilingCents,
      mayDecide: auth.user!.may('advances'),
      isPayer: auth.user!.may('bank'),
      today: on,
    })
  }
}

/** Beside each request, how much the ceiling leaves. */
const withRoom = (asked: Advance[], on: Day) =>
  Promise.all(asked.map(async (advance) => ({ ...advance, room: await advanceRoom(advance.activityId, on) })))
