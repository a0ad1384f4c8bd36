import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import CarryMessageJob from '#messages/carry_message_job'
import { letterValidator } from '#messages/message_validator'
import { piecesOf } from '#messages/pieces_of'
import { keptCustomerId } from '#sales/customers/customer_family'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import { isLastStep } from '#sales/reminders/last_reminder'
import { isToRemind, lateInvoices, type LateInvoice } from '#sales/reminders/late_invoices'
import { remindCustomer, toldReminder } from '#sales/reminders/remind_customer'
import ReminderStop from '#sales/reminders/reminder_stop'
import { reminderQueue } from '#sales/reminders/reminder_queue'
import { seenActivityIds } from '#sales/seen_activities'

export default class RemindersController {
  async index({ request, auth, view }: HttpContext) {
    const on = await today()
    const queue = await reminderQueue(on, await seenActivityIds(auth.user!), request.qs().vue)
    return view.render('sales/reminders/index', {
      ...queue,
      example: queue.step && queue.rows.length > 0 ? await exampleOf(queue.rows[0], on) : null,
      maySend: auth.user!.may('own_activity', 'issue_invoices'),
      maySet: auth.user!.may('issue_invoices'),
    })
  }

  /** What would leave, before it leaves. */
  async show({ params, auth, view }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!)
      .where('invoices.id', params.id)
      .preload('customer')
      .preload('activity')
      .firstOrFail()
    const on = await today()
    const [late] = await lateInvoices(on, { invoiceId: invoice.id })
    return view.render('sales/reminders/show', {
      invoice,
      late,
      ...(late?.step ? await told(() => toldReminder(invoice, late, on)) : {}),
      isLast: Boolean(late?.step) && (await isLastStep(late.step!.rank)),
      customerId: await keptCustomerId(invoice.customerId),
      isDue: Boolean(late) && isToRemind(late, on),
      stop: await ReminderStop.standing({ invoiceId: invoice.id }),
      maySend: new InvoicePolicy().mail(auth.user!, invoice),
    })
  }

  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('mail', invoice)
    const words = await request.validateUsing(letterValidator)

    const message = await remindCustomer(invoice, await today(), auth.user!, words)

    await CarryMessageJob.dispatch({ messageId: message.id })
    session.flash('success', `Relance de la facture ${invoice.number} : le courriel part à ${message.toEmail}.`)
    return response.redirect().toRoute('reminders.index')
  }
}

/** The first of a step, as it will be sent. */
async function exampleOf(late: LateInvoice, on: Day) {
  const invoice = await Invoice.query().where('id', late.id).preload('customer').firstOrFail()
  const said = await told(() => toldReminder(invoice, late, on))
  if ('missing' in said) return { number: late.number, missing: said.missing }
  return { number: late.number, title: said.letter.title, paragraphs: piecesOf(said.letter.body) }
}

/** A rate that is missing is said on the page, not instead of it. */
async function told<T>(tell: () => Promise<T>): Promise<T | { missing: string }> {
  try {
    return await tell()
  } catch (error) {
    if (error instanceof Refusal) return { missing: error.message }
    throw error
  }
}
