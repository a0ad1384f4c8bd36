import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, refuseWhen } from '#database/triggers'

export default class extends BaseSchema {
  async up() {
    this.schema.createTable('suppliers', (table) => {
      table.increments('id')
      table.integer('third_party_id').unsigned().notNullable().references('third_parties.id').unique()
      table.string('name', 160).notNullable().index()
      table.string('siren', 9)
      table.string('vat_number', 20)
      table.string('country', 2).notNullable().defaultTo('FR')
      table.string('email', 190)
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('assets', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.string('label', 160).notNullable()
      table.string('account', 10).notNullable().references('accounts.number').index()
      table.date('in_service_on').notNullable()
      table.bigInteger('cost_cents').notNullable()
      table.integer('life_months').notNullable()
      /** Depreciated before the books began here. */
      table.bigInteger('brought_forward_cents').notNullable().defaultTo(0)
      table.date('disposed_on')
      table.integer('disposed_by_id').unsigned().references('users.id').index()
      table.bigInteger('sale_cents')
      /** What wrote its cost in the books: the supplier's invoice or the take-over. */
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('disposal_entry_id').unsigned().references('entries.id').index()
      table.dateTime('created_at').notNullable()
    })
    this.schema.createTable('supplier_invoices', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.integer('supplier_id').unsigned().notNullable().references('suppliers.id').index()
      table.string('number', 60).notNullable()
      table.string('label', 200).notNullable()
      table.date('invoiced_on').notNullable()
      table.date('due_on').notNullable()
      table.bigInteger('net_cents').notNullable()
      table.bigInteger('vat_cents').notNullable()
      table.bigInteger('total_cents').notNullable()
      table.string('reverse_charge', 10)
      /** The supplier opted for VAT at invoice (« d'après les débits »): deducted at once. */
      table.boolean('is_vat_on_issue').notNullable().defaultTo(false)
      /** What somebody of the activity paid the supplier out of their own pocket. */
      table.bigInteger('advanced_cents').notNullable().defaultTo(0)
      table.integer('advanced_by_id').unsigned().references('persons.id').index()
      table.date('received_on').notNullable()
      table.integer('received_by_id').unsigned().references('users.id').index()
      table.date('booked_on').index()
      table.integer('booked_by_id').unsigned().references('users.id').index()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('document_id').unsigned().references('documents.id').index()
      table.dateTime('created_at').notNullable()
      table.unique(['supplier_id', 'number'])
    })
    this.schema.createTable('supplier_invoice_lines', (table) => {
      table.increments('id')
      table.integer('supplier_invoice_id').unsigned().notNullable().references('supplier_invoices.id').index()
      table.integer('position').notNullable()
      table.string('label', 200).notNullable()
      table.string('account', 10).notNullable().references('accounts.number').index()
      table.string('nature', 10).notNullable()
      table.bigInteger('net_cents').notNullable()
      table.integer('vat_rate_bps').notNullable()
      table.bigInteger('vat_cents').notNullable()
      table.bigInteger('deductible_vat_cents').notNullable().defaultTo(0)
      table.boolean('is_vat_deductible').notNullable().defaultTo(true)
      table.integer('life_months')
      table.integer('asset_id').unsigned().references('assets.id').index()
    })
    this.schema.createTable('expense_claims', (table) => {
      table.increments('id')
      table.integer('person_id').unsigned().notNullable().references('persons.id').index()
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.string('number', 20).unique()
      table.string('period', 7).notNullable()
      table.string('title', 160).notNullable()
      table.date('submitted_on').index()
      table.integer('submitted_by_id').unsigned().references('users.id').index()
      table.date('returned_on')
      table.integer('returned_by_id').unsigned().references('users.id').index()
      table.string('return_reason', 500)
      table.date('approved_on')
      table.integer('approved_by_id').unsigned().references('users.id').index()
      table.date('waived_on')
      table.integer('waived_by_id').unsigned().references('users.id').index()
      table.bigInteger('total_cents').notNullable().defaultTo(0)
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.dateTime('created_at').notNullable()
      table.dateTime('updated_at')
    })
    this.schema.createTable('expense_lines', (table) => {
      table.increments('id')
      table.integer('expense_claim_id').unsigned().notNullable().references('expense_claims.id').index()
      table.integer('position').notNullable()
      table.date('spent_on').notNullable()
      table.string('category', 30).notNullable()
      table.string('label', 200).notNullable()
      table.integer('kilometres')
      table.string('vehicle', 20)
      table.integer('fiscal_power')
      table.boolean('is_electric').notNullable().defaultTo(false)
      /** The share of a private bill that the trade bears; amounts are that share's. */
      table.integer('share_bps').notNullable().defaultTo(10000)
      /** VAT is deducted from an invoice in the cooperative's name alone. */
      table.boolean('is_invoiced_to_house').notNullable().defaultTo(true)
      table.bigInteger('net_cents').notNullable()
      table.integer('vat_rate_bps').notNullable().defaultTo(0)
      table.bigInteger('vat_cents').notNullable().defaultTo(0)
      table.bigInteger('deductible_vat_cents').notNullable().defaultTo(0)
      table.bigInteger('total_cents').notNullable()
      table.integer('receipt_id').unsigned().references('documents.id').index()
    })
    /** What a person spends again and again: the last time stands for the next. */
    this.schema.createTable('expense_bookmarks', (table) => {
      table.increments('id')
      table.integer('person_id').unsigned().notNullable().references('persons.id').index()
      table.integer('expense_line_id').unsigned().notNullable().references('expense_lines.id').onDelete('CASCADE').unique()
    })
    this.schema.createTable('mileage_scales', (table) => {
      table.increments('id')
      table.integer('year').notNullable()
      table.string('vehicle', 20).notNullable()
      table.integer('fiscal_power').notNullable()
      table.integer('above_km').notNullable()
      table.integer('rate_milli').notNullable()
      table.integer('fixed_euros').notNullable()
      table.string('source', 300).notNullable()
      table.unique(['year', 'vehicle', 'fiscal_power', 'above_km'])
    })
    this.schema.createTable('depreciations', (table) => {
      table.increments('id')
      table.integer('asset_id').unsigned().notNullable().references('assets.id').index()
      table.string('period', 7).notNullable()
      table.bigInteger('amount_cents').notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.unique(['asset_id', 'period'])
    })
    this.schema.createTable('stock_counts', (table) => {
      table.increments('id')
      table.integer('activity_id').unsigned().notNullable().references('activities.id').index()
      table.date('counted_on').notNullable()
      table.string('account', 10).notNullable().references('accounts.number').index()
      table.bigInteger('value_cents').notNullable()
      table.integer('entry_id').unsigned().references('entries.id').index()
      table.integer('counted_by_id').unsigned().references('users.id').index()
      table.dateTime('created_at').notNullable()
    })

    refuseWhen(this, {
      name: 'claims_are_sealed',
      table: 'expense_claims',
      before: 'UPDATE',
      when: `OLD.number IS NOT NULL AND (${changed(this, ['person_id', 'activity_id', 'number', 'period', 'title', 'submitted_on', 'approved_on', 'approved_by_id', 'total_cents', 'entry_id'])})`,
      message: 'Une note de dépenses approuvée ne se modifie pas.',
    })
    refuseWhen(this, {
      name: 'claims_stay',
      table: 'expense_claims',
      before: 'DELETE',
      when: 'OLD.number IS NOT NULL',
      message: 'Une note de dépenses approuvée ne se supprime pas.',
    })
    const approved = (row: 'NEW' | 'OLD') => `(SELECT number FROM expense_claims WHERE id = ${row}.expense_claim_id) IS NOT NULL`
    const amounts = [
      'expense_claim_id',
      'spent_on',
      'category',
      'label',
      'kilometres',
      'vehicle',
      'fiscal_power',
      'net_cents',
      'vat_cents',
      'deductible_vat_cents',
      'total_cents',
    ]
    refuseWhen(this, {
      name: 'expense_lines_no_insert',
      table: 'expense_lines',
      before: 'INSERT',
      when: approved('NEW'),
      message: 'Les lignes d’une note approuvée ne se modifient pas.',
    })
    refuseWhen(this, {
      name: 'expense_lines_no_update',
      table: 'expense_lines',
      before: 'UPDATE',
      when: `${approved('OLD')} AND (${changed(this, amounts)})`,
      message: 'Les lignes d’une note approuvée ne se modifient pas.',
    })
    refuseWhen(this, {
      name: 'expense_lines_no_delete',
      table: 'expense_lines',
      before: 'DELETE',
      when: approved('OLD'),
      message: 'Les lignes d’une note approuvée ne se modifient pas.',
    })
    refuseWhen(this, {
      name: 'supplier_invoices_are_sealed',
      table: 'supplier_invoices',
      before: 'UPDATE',
      when: `OLD.entry_id IS NOT NULL AND (${changed(this, ['activity_id', 'supplier_id', 'number', 'label', 'invoiced_on', 'net_cents', 'vat_cents', 'total_cents', 'reverse_charge', 'advanced_cents', 'advanced_by_id', 'booked_on', 'booked_by_id', 'entry_id'])})`,
      message: 'Une facture d’achat enregistrée ne se modifie pas.',
    })
    refuseWhen(this, {
      name: 'supplier_invoices_stay',
      table: 'supplier_invoices',
      before: 'DELETE',
      when: 'OLD.entry_id IS NOT NULL',
      message: 'Une facture d’achat enregistrée ne se supprime pas.',
    })
  }

  async down() {
    for (const table of [
      'stock_counts',
      'depreciations',
      'mileage_scales',
      'expense_bookmarks',
      'expense_lines',
      'expense_claims',
      'supplier_invoice_lines',
      'supplier_invoices',
      'assets',
      'suppliers',
    ])
      this.schema.dropTable(table)
  }
}
