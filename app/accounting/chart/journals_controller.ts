import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { isPeriod, yearOfPeriod } from '#core/period'

export default class JournalsController {
  /** What each journal holds in a year, month by month. */
  async index({ request, view }: HttpContext) {
    const { annee } = request.qs()
    const year = isPeriod(`${annee}-01`) ? Number(annee) : yearOfPeriod(await today())
    const journals = await db.from('journals').orderBy('code')
    const totals = await db
      .from('monthly_totals')
      .whereBetween('period', [`${year}-01`, `${year}-12`])
      .groupBy('journal')
      .select('journal')
      .sum('debit_cents as debit')
      .max('period as last')
    const counts = await db
      .from('entries')
      .whereBetween('period', [`${year}-01`, `${year}-12`])
      .groupBy('journal')
      .select('journal')
      .count('* as entries')
    const [moved, counted] = [keyed(totals), keyed(counts)]
    return view.render('accounting/journals/index', {
      year,
      journals: journals.map(({ code, label }) => ({
        code,
        label,
        entries: Number(counted.get(code)?.entries ?? 0),
        debitCents: Number(moved.get(code)?.debit ?? 0),
        last: moved.get(code)?.last ?? null,
      })),
    })
  }
}

const keyed = (rows: any[]) => new Map(rows.map((row) => [row.journal, row]))
