import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { longDay } from '#core/day'
import Invoice from '#sales/invoices/invoice'
import InvoicePolicy from '#sales/invoices/invoice_policy'
import InvoiceRecurrence from '#sales/recurrences/invoice_recurrence'
import { recurrenceList } from '#sales/recurrences/recurrence_list'
import { recurrenceValidator } from '#sales/recurrences/recurrence_validator'
import { repeatInvoice } from '#sales/recurrences/repeat_invoice'
import { RHYTHMS } from '#sales/recurrences/rhythms'
import { stopRecurrence } from '#sales/recurrences/stop_recurrence'
import { writeDueInvoices } from '#sales/recurrences/write_due_invoices'
import { seenActivityIds } from '#sales/seen_activities'

export default class RecurrencesController {
  async index({ auth, view }: HttpContext) {
    return view.render('sales/recurrences/index', { ...(await recurrenceList(await seenActivityIds(auth.user!))), rhythms: RHYTHMS })
  }

  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('write')
    const { isSubmitted = false, ...typed } = await request.validateUsing(recurrenceValidator)
    const on = await today()

    const { startsOn } = await repeatInvoice(invoice, { ...typed, isSubmitted, on }, auth.user!)

    if (startsOn === on) await writeDueInvoices(on)
    session.flash('success', `La facture ${invoice.number} se répète à partir du ${longDay(startsOn)}.`)
    return response.redirect('/ventes/repetitions')
  }

  async destroy({ params, auth, bouncer, session, response }: HttpContext) {
    const recurrence = await InvoiceRecurrence.visibleTo(auth.user!).where('invoice_recurrences.id', params.id).firstOrFail()
    await bouncer.with(InvoicePolicy).authorize('write')

    await stopRecurrence(recurrence, await today(), auth.user!)

    session.flash('success', `« ${recurrence.title} » ne se répète plus. Les factures déjà écrites restent.`)
    return response.redirect('/ventes/repetitions')
  }
}
