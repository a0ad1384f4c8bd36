import type { HttpContext } from '@adonisjs/core/http'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import Invoice from '#sales/invoices/invoice'
import { changeLadder } from '#sales/reminders/change_ladder'
import { halfYearOf } from '#sales/reminders/late_charges'
import LateInterestRate from '#sales/reminders/late_interest_rate'
import { ladderPreview } from '#sales/reminders/ladder_preview'
import { WORDS } from '#sales/reminders/reminder_letter'
import ReminderStep from '#sales/reminders/reminder_step'
import { ladderValidator } from '#sales/reminders/reminder_validator'

const ROOM = 2

export default class LadderController {
  async edit({ request, auth, view }: HttpContext) {
    const steps = await ReminderStep.ladder()
    const number = String(request.qs().facture ?? '').trim()
    const invoices = Invoice.visibleTo(auth.user!).whereNotNull('number').whereNot('kind', 'credit_note').preload('customer')
    const sample = number
      ? await invoices.where('number', number).first()
      : await invoices.orderBy('open_cents', 'desc').orderBy('id', 'desc').first()
    const { settings } = await Cooperative.current()
    return view.render('sales/reminders/ladder', {
      steps,
      rows: [...steps, ...Array.from({ length: ROOM }, () => null)],
      words: Object.entries(WORDS),
      sends: settings?.sendsReminders ? 'send' : 'propose',
      rates: await LateInterestRate.query().orderBy('from_on', 'desc'),
      halfYear: halfYearOf(await today()),
      number,
      sample,
      previews: sample ? await ladderPreview(sample, steps) : [],
    })
  }

  async update({ request, auth, session, response }: HttpContext) {
    const { sends, steps } = await request.validateUsing(ladderValidator)
    const written = steps.flatMap(({ daysLate, title, body, withCharges }) =>
      title && body ? [{ daysLate: daysLate ?? 0, title, body, withCharges: Boolean(withCharges) }] : []
    )

    await changeLadder(written, sends === 'send', await today(), auth.user!)

    session.flash('success', 'L’échelle des relances est à jour.')
    return response.redirect('/relances/echelle')
  }
}
