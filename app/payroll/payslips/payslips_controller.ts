import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { nextPeriod } from '#core/period'
import { fineRate } from '#documents/drawing/wording'
import { correctionsAbout } from '#payroll/corrections/corrections_about'
import { availableUntil } from '#payroll/delivery/available_until'
import { standingOpposition } from '#payroll/delivery/standing_opposition'
import { fingerprintOf } from '#payroll/delivery/payslip_bundle'
import { setAsidePayslip } from '#payroll/pay_runs/set_aside_payslip'
import { explanationsOf } from '#payroll/payslips/explanations_of'
import { forThePerson } from '#payroll/payslips/for_the_person'
import Payslip from '#payroll/payslips/payslip'
import { sourcesOf } from '#payroll/payslips/sources_of'

export default class PayslipsController {
  async show({ auth, params, view }: HttpContext) {
    const user = auth.user!
    const payslip = await Payslip.visibleTo(user).where('payslips.id', params.id).firstOrFail()
    await payslip.load((relations) => relations.load('person').load('activity').load('contract').load('payRun'))
    const isDesk = user.may('prepare_pay', 'approve_pay')
    return view.render('payroll/payslips/show', {
      payslip,
      isPaid: payslip.payRun.paidOn <= (await today()),
      sources: payslip.figures ? await sourcesOf(payslip) : {},
      explanations: payslip.figures ? await explanationsOf(payslip) : {},
      percent: fineRate,
      warnings: payslip.figures ? (isDesk ? payslip.figures.warnings : forThePerson(payslip.figures)) : [],
      isDesk,
      mayCancel: user.may('approve_pay') && payslip.isLive,
      maySetAside: user.may('prepare_pay') && !payslip.isSealed && !payslip.payRun.isApproved,
      sha256: await fingerprintOf(payslip),
      until: payslip.sealedOn && availableUntil(payslip.sealedOn, payslip.person.bornOn),
      onPaper: isDesk ? await standingOpposition(payslip.personId) : null,
      corrections: await correctionsAbout(payslip),
      nextMonth: nextPeriod(payslip.period),
      mayCorrect: user.may('prepare_pay') && payslip.isLive,
      mayReadEntry: user.may('books', 'books_readonly'),
    })
  }

  async destroy({ auth, params, session, response }: HttpContext) {
    const payslip = await Payslip.visibleTo(auth.user!).where('payslips.id', params.id).firstOrFail()

    await setAsidePayslip(payslip, auth.user!)

    session.flash('success', 'Bulletin mis de côté\u00A0: il pourra être préparé dans un autre lot.')
    return response.redirect(`/paie/lots/${payslip.payRunId}`)
  }
}
