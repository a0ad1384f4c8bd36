import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { toCsv } from '#core/csv'
import { sendFile } from '#documents/hand_over'
import { addSupplier } from '#purchases/suppliers/add_supplier'
import { changeSupplier } from '#purchases/suppliers/change_supplier'
import Supplier from '#purchases/suppliers/supplier'
import { historyCsv, suppliersCsv } from '#purchases/suppliers/supplier_csv'
import { supplierCounts, supplierList } from '#purchases/suppliers/supplier_list'
import { supplierRecord } from '#purchases/suppliers/supplier_record'
import { supplierListValidator, supplierValidator } from '#purchases/suppliers/supplier_validator'

const EVERY_SUPPLIER = 50_000

export default class SuppliersController {
  async index({ auth, request, response, view }: HttpContext) {
    const user = auth.user!
    const { vue: shown = 'tous', q, apres, csv } = await supplierListValidator.validate(request.qs())
    const year = (await today()).slice(0, 4)
    if (csv) {
      const { rows } = await supplierList(user, { view: shown, search: q, year, page: EVERY_SUPPLIER })
      return send(response, 'fournisseurs', suppliersCsv(rows, year))
    }
    return view.render('purchases/suppliers/index', {
      shown,
      year,
      counts: await supplierCounts(user),
      ...(await supplierList(user, { view: shown, search: q, after: apres, year })),
      mayWrite: user.may('approve_expenses'),
    })
  }

  async create({ view }: HttpContext) {
    return view.render('purchases/suppliers/create')
  }

  async store({ request, session, response }: HttpContext) {
    const facts = await request.validateUsing(supplierValidator)

    const supplier = await addSupplier(facts)

    session.flash('success', `${supplier.name} est parmi les fournisseurs.`)
    return response.redirect().toRoute('suppliers.show', [supplier.id])
  }

  async show({ auth, params, request, response, view }: HttpContext) {
    const user = auth.user!
    const supplier = await Supplier.visibleTo(user).where('suppliers.id', params.id).preload('thirdParty').firstOrFail()
    const on = await today()
    const record = await supplierRecord(supplier, user, on)
    if (request.qs().csv) return send(response, `fournisseur-${supplier.thirdParty.code}`, historyCsv(record.invoices))
    return view.render('purchases/suppliers/show', {
      supplier,
      ...record,
      mayWrite: user.may('approve_expenses'),
      readsBooks: user.may('books', 'books_readonly'),
      today: on,
    })
  }

  async edit({ params, view }: HttpContext) {
    const supplier = await Supplier.query().where('id', params.id).preload('thirdParty').firstOrFail()
    return view.render('purchases/suppliers/edit', { supplier })
  }

  async update({ auth, params, request, session, response }: HttpContext) {
    const supplier = await Supplier.findOrFail(params.id)
    const facts = await request.validateUsing(supplierValidator)

    await changeSupplier(supplier, facts, auth.user!)

    session.flash('success', 'Fiche modifiée.')
    return response.redirect().toRoute('suppliers.show', [supplier.id])
  }
}

const send = (response: HttpContext['response'], name: string, table: Parameters<typeof toCsv>) =>
  sendFile(response, Buffer.from(toCsv(...table)), { fileName: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', download: true })
