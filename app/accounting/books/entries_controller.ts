import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { entriesQueue } from '#accounting/books/entries_queue'
import { isPeriod } from '#core/period'

export default class EntriesController {
  async index({ request, view }: HttpContext) {
    const { journal, mois, compte, q, apres } = request.qs()
    const filter = {
      journal: journal || undefined,
      month: isPeriod(mois) ? mois : undefined,
      account: /^\d{1,10}$/.test(compte ?? '') ? compte : undefined,
      search: q || undefined,
      after: Number(apres) || undefined,
    }
    const journals = await db.from('journals').select('code', 'label').orderBy('code')
    return view.render('accounting/entries/index', {
      ...(await entriesQueue(filter)),
      filter,
      searched: Object.values(filter).some(Boolean),
      journals: journals.map(({ code, label }) => ({ value: code, label: `${code} · ${label}` })),
    })
  }

  async show({ params, view }: HttpContext) {
    const entry = await db
      .from('entries as e')
      .leftJoin('users as u', 'u.id', 'e.posted_by_id')
      .join('journals as j', 'j.code', 'e.journal')
      .where('e.id', params.id)
      .select('e.*', 'u.full_name as author', 'j.label as journal_label')
      .firstOrFail()
    const lines = await db
      .from('entry_lines as l')
      .join('accounts as c', 'c.number', 'l.account')
      .join('activities as a', 'a.id', 'l.activity_id')
      .leftJoin('third_parties as t', 't.id', 'l.third_party_id')
      .where('l.entry_id', entry.id)
      .orderBy('l.position')
      .select('l.account', 'c.label', 'a.code as activity', 't.name as party', 'l.debit_cents', 'l.credit_cents', 'l.vat_rate_bps')
    const total = lines.reduce((sum, line) => sum + Number(line.debit_cents), 0)
    return view.render('accounting/entries/show', { entry, lines, total })
  }
}
