import { BaseSchema } from '@adonisjs/lucid/schema'
import { changed, refuseWhen } from '#database/triggers'

/** What the books were built from, or were told with, and that nobody may change any more. */
export default class extends BaseSchema {
  async up() {
    const booked = (row: 'NEW' | 'OLD') => `(SELECT entry_id FROM supplier_invoices WHERE id = ${row}.supplier_invoice_id) IS NOT NULL`
    const bought = ['supplier_invoice_id', 'position', 'label', 'account', 'nature', 'net_cents', 'vat_rate_bps', 'vat_cents']
    const lost = ['deductible_vat_cents', 'is_vat_deductible', 'life_months']
    for (const [before, when] of [
      ['INSERT', booked('NEW')],
      ['UPDATE', `${booked('OLD')} AND (${changed(this, [...bought, ...lost])})`],
      ['DELETE', booked('OLD')],
    ] as const)
      refuseWhen(this, {
        name: `supplier_invoice_lines_no_${before.toLowerCase()}`,
        table: 'supplier_invoice_lines',
        before,
        when,
        message: 'Les lignes d’une facture d’achat enregistrée ne se modifient pas.',
      })

    this.#keep('vat_returns', {
      columns: ['period', 'from_period', 'figures', 'filed_on', 'filed_by_id', 'created_at'],
      message: 'Une déclaration de TVA déposée ne se modifie pas : la suivante la corrige.',
    })
    this.#keep('internal_sales', {
      columns: ['number', 'seller_id', 'buyer_id', 'label', 'sold_on', 'amount_cents', 'recorded_by_id', 'created_at'],
      message: 'Une vente interne ne se modifie pas : elle se contre-passe.',
    })
    this.#keep('cape_statements', {
      columns: [
        'contract_id',
        'number',
        'period',
        'paid_on',
        'gross_cents',
        'net_paid_cents',
        'employer_cost_cents',
        'figures',
        'created_at',
      ],
      message: 'Un relevé de rémunération ne se modifie pas.',
    })
    this.#keep('entry_reversals', {
      columns: ['entry_id', 'reversal_id', 'reason', 'reversed_on', 'reversed_by_id'],
      message: 'Le motif d’une contre-passation ne se modifie pas.',
    })
    this.#keep('period_reopenings', {
      columns: ['period', 'reason', 'asked_on', 'asked_by_id', 'granted_on', 'granted_by_id', 'declined_on', 'declined_by_id'],
      once: '(OLD.granted_on IS NOT NULL OR OLD.declined_on IS NOT NULL)',
      message: 'Une réouverture décidée ne se modifie pas.',
    })
    this.#keep('book_exports', {
      columns: ['form', 'first_period', 'last_period', 'asked_on', 'asked_by_id', 'file_name', 'storage_key', 'bytes', 'sha256'],
      once: 'OLD.sha256 IS NOT NULL',
      message: 'Un export remis ne se modifie pas.',
    })
  }

  /** Columns that never change once the row is what it is, and a row that stays. */
  #keep(table: string, { columns, once, message }: { columns: string[]; once?: string; message: string }) {
    const when = `(${changed(this, columns)})`
    refuseWhen(this, { name: `${table}_are_sealed`, table, before: 'UPDATE', when: once ? `${once} AND ${when}` : when, message })
    refuseWhen(this, { name: `${table}_stay`, table, before: 'DELETE', when: once, message })
  }

  async down() {
    for (const name of NAMES) this.schema.raw(`DROP TRIGGER IF EXISTS ${name}`)
  }
}

const NAMES = [
  'supplier_invoice_lines_no_insert',
  'supplier_invoice_lines_no_update',
  'supplier_invoice_lines_no_delete',
  ...['vat_returns', 'internal_sales', 'cape_statements', 'entry_reversals', 'period_reopenings', 'book_exports'].flatMap((table) => [
    `${table}_are_sealed`,
    `${table}_stay`,
  ]),
]
