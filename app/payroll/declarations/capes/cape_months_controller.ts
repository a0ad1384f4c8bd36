import type { HttpContext } from '@adonisjs/core/http'
import { csvCents, toCsv } from '#core/csv'
import { sendFile } from '#documents/hand_over'
import { askedPeriod } from '#payroll/declarations/asked_period'
import { capeMonth } from '#payroll/declarations/capes/cape_holders'

export default class CapeMonthsController {
  async index({ request, view }: HttpContext) {
    const period = await askedPeriod(request.qs().mois)
    return view.render('payroll/declarations/capes', { month: period, ...(await capeMonth(period)) })
  }

  async csv({ params, response }: HttpContext) {
    const { holders } = await capeMonth(params.period)
    const rows = holders.map((holder) => [
      params.period,
      holder.person,
      holder.activity,
      holder.startsOn,
      holder.endsOn,
      holder.isPaid ? 'payé' : 'sans rémunération',
      csvCents(holder.baseCents),
      (holder.accidentRate / 1000).toFixed(2).replace('.', ','),
      csvCents(holder.accidentCents),
      csvCents(holder.owedCents),
    ])
    const head = ['Mois', 'Personne', 'Activité', 'Début', 'Terme', 'Situation', 'Base', 'Taux AT/MP', 'AT/MP', 'Dû à l’Urssaf']
    sendFile(response, Buffer.from(toCsv(head, rows)), {
      fileName: `cape-${params.period}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      download: true,
    })
  }
}
