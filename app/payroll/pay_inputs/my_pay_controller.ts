import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { ABSENCE_KINDS } from '#payroll/absences/absence'
import { runningAbsences } from '#payroll/absences/running_absences'
import { payConditions } from '#payroll/rates/pay_conditions'
import { standingOpposition } from '#payroll/delivery/standing_opposition'
import type User from '#identity/user'
import { personOf } from '#people/person_of'
import { attempted } from '#payroll/pay_inputs/attempted'
import CapeStatement from '#payroll/cape_statements/cape_statement'
import VariablePart from '#payroll/variable_parts/variable_part'
import { myOpenMonth, myPayslips } from '#payroll/pay_inputs/my_pay'
import { payCapacity } from '#payroll/pay_inputs/pay_capacity'

const standingPaper = async (user: User) => {
  const person = await personOf(user)
  return person ? standingOpposition(person.id) : null
}

export default class MyPayController {
  /** One's own pay for an entrepreneur; for the others, the desk where they work on everybody's. */
  async show({ auth, view, response }: HttpContext) {
    const user = auth.user!
    if (user.may('prepare_pay', 'approve_pay')) return response.redirect('/paie/lots')
    if (!user.may('own_activity')) return response.redirect('/paie/demandes')

    const on = await today()
    const month = await myOpenMonth(user, on)
    const { found, refusal } = await attempted(async () => month && payCapacity(month.contract.id, month.period, on))
    return view.render('payroll/pay_inputs/my_pay', {
      on,
      month,
      contract: month?.contract,
      asked: month?.period,
      input: month?.input,
      mayDeclare: true,
      payslips: await myPayslips(user),
      statements: await CapeStatement.visibleTo(user).orderBy('period', 'desc'),
      variableParts: await VariablePart.visibleTo(user).preload('handing').orderBy('year', 'desc'),
      capacity: found,
      refusal,
      onPaper: await standingPaper(user),
      conditions: await payConditions(undefined, month?.period),
      absences: month ? await runningAbsences(month.contract.id) : [],
      words: { absences: ABSENCE_KINDS },
    })
  }
}
