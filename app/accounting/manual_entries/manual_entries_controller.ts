import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { activityChoices } from '#accounting/books/activity_choices'
import ManualEntry from '#accounting/manual_entries/manual_entry'
import { manualEntryValidator } from '#accounting/manual_entries/manual_entry_validator'
import { enterManualEntry } from '#accounting/manual_entries/post_manual_entry'
import { writeManualEntry } from '#accounting/manual_entries/write_manual_entry'
import { today } from '#cooperative/today'
import { uploadedPaper } from '#purchases/uploaded_paper'

export default class ManualEntriesController {
  async index({ view }: HttpContext) {
    const drafts = await ManualEntry.query().whereNull('entry_id').preload('createdBy').orderBy('id', 'desc')
    const posted = await ManualEntry.query().whereNotNull('entry_id').preload('createdBy').orderBy('id', 'desc').limit(50)
    return view.render('accounting/manual_entries/index', { drafts, posted })
  }

  async create({ view }: HttpContext) {
    return view.render('accounting/manual_entries/form', { draft: null, ...(await this.#choices()) })
  }

  async edit({ params, view }: HttpContext) {
    const draft = await this.#draft(params.id)
    await draft.load('papers', (papers) => void papers.preload('document'))
    return view.render('accounting/manual_entries/form', { draft, ...(await this.#choices()) })
  }

  async store({ auth, params, request, session, response }: HttpContext) {
    const { paper, post, journal = 'OD', ...facts } = await request.validateUsing(manualEntryValidator)
    const known = params.id ? await this.#draft(params.id) : null
    const kept = paper ? await uploadedPaper(paper, 'paper') : null

    const typed = { facts: { ...facts, journal }, paper: kept, id: known?.id }
    if (post) {
      const { entryId } = await enterManualEntry(typed, await today(), auth.user!)
      session.flash('success', 'Écriture passée : elle est numérotée, chaînée, et ne se modifie plus.')
      return response.redirect(`/livres/ecritures/${entryId}`)
    }
    const draft = await writeManualEntry(typed.facts, typed.paper, auth.user!, typed.id)
    session.flash('success', 'Brouillon gardé : rien n’est encore écrit dans les livres.')
    return response.redirect(`/livres/saisies/${draft.id}`)
  }

  async destroy({ params, session, response }: HttpContext) {
    const draft = await this.#draft(params.id)
    await db.from('manual_entry_papers').where('manual_entry_id', draft.id).delete()
    await draft.delete()

    session.flash('success', 'Brouillon retiré.')
    return response.redirect('/livres/saisies')
  }

  #draft = (id: number) => ManualEntry.query().where('id', id).whereNull('entry_id').firstOrFail()

  async #choices() {
    const accounts = await db.from('accounts').orderBy('number').select('number', 'label')
    const parties = await db.from('third_parties').orderBy('name').limit(2_000).select('code', 'name')
    return { accounts, parties, activities: await activityChoices(), today: await today() }
  }
}
