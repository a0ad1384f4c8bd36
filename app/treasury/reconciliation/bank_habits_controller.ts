import type { HttpContext } from '@adonisjs/core/http'
import BankHabit from '#treasury/reconciliation/bank_habit'

export default class BankHabitsController {
  async index({ auth, view }: HttpContext) {
    const habits = await BankHabit.query()
      .preload('thirdParty')
      .preload('activity')
      .orderBy('last_used_on', 'desc')
      .orderBy('id', 'desc')
      .limit(300)
    return view.render('treasury/reconciliation/habits', { habits, isPayer: auth.user!.may('bank') })
  }

  async destroy({ params, session, response }: HttpContext) {
    const habit = await BankHabit.findOrFail(params.id)

    await habit.delete()

    session.flash('success', `« ${habit.words} » ne se suggère plus.`)
    return response.redirect().toRoute('bank_habits.index')
  }
}
