import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { activityChoices, type ActivityChoice } from '#accounting/books/activity_choices'
import { entriesQueue, type EntriesFilter } from '#accounting/books/entries_queue'
import { entryTold } from '#accounting/books/entry_told'
import { sendCsv } from '#accounting/books/send_csv'
import { parseCents } from '#core/cents'
import { isPeriod } from '#core/period'

const CSV_LINES = 50_000

export default class EntriesController {
  async index({ request, response, view }: HttpContext) {
    const activities = await activityChoices()
    const asked = request.qs()
    const filter = filterOf(asked, activities)
    if (asked.csv !== undefined) return this.#csv(response, filter)

    const journals = await db.from('journals').select('code', 'label').orderBy('code')
    return view.render('accounting/entries/index', {
      ...(await entriesQueue(filter)),
      filter,
      asked,
      activities,
      searched: Object.values(filter).some(Boolean),
      journals: journals.map(({ code, label }) => ({ value: code, label: `${code} · ${label}` })),
    })
  }

  async show({ auth, params, view }: HttpContext) {
    return view.render('accounting/entries/show', await entryTold(Number(params.id), auth.user!))
  }

  async #csv(response: HttpContext['response'], filter: EntriesFilter) {
    const { rows } = await entriesQueue(filter, CSV_LINES)
    const heads = ['Date', 'Journal', 'Numéro', 'Libellé', 'Pièce', 'Passée par', 'Montant']
    const lines = rows.map((row) => [
      row.posted_on,
      row.journal,
      row.number,
      row.label,
      row.piece,
      row.author,
      { cents: Number(row.total_cents) },
    ])
    return sendCsv(response, 'ecritures', heads, lines)
  }
}

function filterOf(asked: Record<string, string>, activities: ActivityChoice[]): EntriesFilter {
  const { journal, mois, compte, activite, tiers, montant, q, apres } = asked
  return {
    journal: journal || undefined,
    month: isPeriod(mois) ? mois : undefined,
    account: /^\d{1,10}$/.test(compte ?? '') ? compte : undefined,
    activityId: activities.find(({ value }) => value === activite)?.id,
    party: tiers || undefined,
    amountCents: Math.abs(parseCents(montant) ?? 0) || undefined,
    search: q || undefined,
    after: Number(apres) || undefined,
  }
}
