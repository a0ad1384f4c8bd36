import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { CUSTOMER_KINDS } from '#sales/customers/customer'
import CustomerPolicy from '#sales/customers/customer_policy'
import CustomerImport from '#sales/customers/imports/customer_import'
import CustomerImportJob from '#sales/customers/imports/customer_import_job'
import { OUTCOMES } from '#sales/customers/imports/customer_import_row'
import { importFileValidator, importMappingValidator, importReportValidator } from '#sales/customers/imports/import_validator'
import { guessedFields, IMPORTED_FIELDS } from '#sales/customers/imports/imported_fields'
import { importCounts } from '#sales/customers/imports/import_counts'
import { startImport } from '#sales/customers/imports/start_import'
import { takeInFile } from '#sales/customers/imports/take_in_file'
import { NotYourActivity } from '#sales/invoices/sale_of_form'
import { activityChoices } from '#sales/seen_activities'

const SHOWN = 200

export default class CustomerImportsController {
  async index({ auth, bouncer, view }: HttpContext) {
    await bouncer.with(CustomerPolicy).authorize('write')
    const imports = await CustomerImport.visibleTo(auth.user!).preload('activity').preload('askedBy').orderBy('id', 'desc').limit(20)
    return view.render('sales/customers/imports/index', { imports, activities: await activityChoices(auth.user!) })
  }

  async store({ request, auth, bouncer, response }: HttpContext) {
    await bouncer.with(CustomerPolicy).authorize('write')
    const { file, activityId } = await request.validateUsing(importFileValidator)
    const mine = (await activityChoices(auth.user!)).some(({ value }) => value === activityId)
    if (!mine) throw new NotYourActivity()
    const sent = { fileName: file.clientName, bytes: await readFile(file.tmpPath!), activityId }

    const taken = await takeInFile(sent, await today(), auth.user!)

    return response.redirect().toRoute('customer_imports.show', [taken.id])
  }

  /** What the columns mean, how far it is, or what became of each line. */
  async show({ params, request, auth, view }: HttpContext) {
    const asked = await CustomerImport.visibleTo(auth.user!).where('id', params.id).preload('activity').preload('askedBy').firstOrFail()
    const counts = await importCounts(asked)
    const { vue: current = counts.refused > 0 ? 'refused' : 'added' } = await importReportValidator.validate(request.qs())
    const rows = asked.related('rows').query()
    return view.render(asked.mapping ? 'sales/customers/imports/report' : 'sales/customers/imports/mapping', {
      asked,
      counts,
      current,
      outcomes: OUTCOMES,
      rows: asked.mapping ? await rows.where('outcome', current).limit(SHOWN) : await rows.limit(3),
      nameAt: asked.mapping?.columns.indexOf('name') ?? 0,
      guessed: guessedFields(asked.heads),
      fields: IMPORTED_FIELDS.map(({ field, label }) => ({ value: field, label })),
      kinds: Object.entries(CUSTOMER_KINDS).map(([value, label]) => ({ value, label })),
    })
  }

  async update({ params, request, auth, response }: HttpContext) {
    const asked = await CustomerImport.visibleTo(auth.user!).where('id', params.id).firstOrFail()
    const mapping = await request.validateUsing(importMappingValidator)

    await startImport(asked, mapping)

    await CustomerImportJob.dispatch({ importId: asked.id })
    return response.redirect().toRoute('customer_imports.show', [asked.id])
  }
}
