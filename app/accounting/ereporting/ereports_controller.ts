import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import Cooperative from '#cooperative/cooperative'
import { today } from '#cooperative/today'
import { addDays, isDay, latest } from '#core/day'
import { dayField } from '#core/fields'
import { sendFile } from '#documents/hand_over'
import CarryTransmissionJob from '#einvoicing/transmissions/carry_transmission_job'
import EReport from '#accounting/ereporting/ereport'
import { fileEReport } from '#accounting/ereporting/file_ereport'
import { reportCsv } from '#accounting/ereporting/report_csv'
import { reportOf } from '#accounting/ereporting/report_of'
import { periodOfReport, periodsOver, type ReportKind } from '#accounting/ereporting/report_period'

const filingValidator = vine.create({ kind: vine.enum(['sales', 'payments'] as const), from: dayField() })

const SHOWN_DAYS = 100

export default class EreportsController {
  async index({ request, view }: HttpContext) {
    const on = await today()
    const { einvoicingFrom } = await Cooperative.current()
    const period = asked(request.qs(), on)
    const filed = await EReport.query()
      .where({ kind: period.kind, startsOn: period.from })
      .preload('transmission', (sent) => sent.preload('document'))
      .orderBy('version')
    const since = einvoicingFrom ? latest(einvoicingFrom, addDays(on, -SHOWN_DAYS)) : null
    const history = await EReport.query()
      .where('kind', period.kind)
      .orderBy('starts_on', 'desc')
      .orderBy('version', 'desc')
      .limit(20)
      .preload('transmission')
    return view.render('accounting/ereporting/index', {
      period,
      filed,
      history,
      einvoicingFrom,
      periods: since ? periodsOver(period.kind, since, addDays(on, 1)) : [],
      content: await reportOf(period),
      isOver: period.to < on,
      today: on,
    })
  }

  async show({ request, response }: HttpContext) {
    const period = asked(request.qs(), await today())
    const csv = Buffer.from(reportCsv(await reportOf(period)))
    sendFile(response, csv, {
      fileName: `e-reporting-${period.kind}-${period.from}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      download: true,
    })
  }

  async store({ request, auth, session, response }: HttpContext) {
    const { kind, from } = await request.validateUsing(filingValidator)
    const period = periodOfReport(kind, from)

    const filed = await fileEReport(period, await today(), auth.user!)

    await CarryTransmissionJob.dispatch({ transmissionId: filed.transmissionId! })
    session.flash('success', 'Déclaration faite : le fichier part par la plateforme et reste ici.')
    return response.redirect(`/facturation-electronique/declarations?genre=${kind}&debut=${period.from}`)
  }
}

/** The period of the address, else the last one that is over. */
function asked({ genre, debut }: Record<string, string>, on: string) {
  const kind: ReportKind = genre === 'payments' ? 'payments' : 'sales'
  if (isDay(debut)) return periodOfReport(kind, debut)
  return periodOfReport(kind, addDays(periodOfReport(kind, on).from, -1))
}
