import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { askExport } from '#accounting/hand_over/ask_export'
import BookExport from '#accounting/hand_over/book_export'
import BookExportJob from '#accounting/hand_over/book_export_job'
import { FORM_NAMES, FORMS } from '#accounting/hand_over/forms'
import { guestVisits } from '#accounting/hand_over/guest_visits'
import { today } from '#cooperative/today'
import { recordAudit } from '#core/audit_trail'
import { periodField } from '#core/fields'
import { periodOf } from '#core/period'

const exportValidator = vine.create({ form: vine.enum(FORM_NAMES), first: periodField(), last: periodField() })

export default class BookExportsController {
  async index({ view }: HttpContext) {
    const last = periodOf(await today())
    return view.render('accounting/exports/index', {
      exports: await BookExport.query().preload('askedBy').orderBy('id', 'desc').limit(50),
      forms: FORMS,
      choices: FORM_NAMES.map((name) => ({ value: name, label: FORMS[name].label })),
      first: `${last.slice(0, 4)}-01`,
      last,
      visits: await guestVisits(),
    })
  }

  async show({ params, view }: HttpContext) {
    const asked = await BookExport.query().where('id', params.id).preload('askedBy').firstOrFail()
    return view.render('accounting/exports/show', { asked, form: FORMS[asked.form] })
  }

  async store({ auth, request, response }: HttpContext) {
    const { form, first, last } = await request.validateUsing(exportValidator)

    const asked = await askExport(form, { first, last }, await today(), auth.user!)
    await recordAudit({ action: 'books_exported', subject: `book_export:${asked.id}`, details: { form }, by: auth.user! })
    await BookExportJob.dispatch({ exportId: asked.id })

    return response.redirect(`/livres/exports/${asked.id}`)
  }
}
