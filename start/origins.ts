import db from '@adonisjs/lucid/services/db'
import type { Right } from '#identity/rights'
import { keepOrigin } from '#ledger/origins'

const BOOKS: Right[] = ['books', 'books_readonly']
const BANK: Right[] = ['bank', ...BOOKS]
const APPROVERS: Right[] = ['approve_expenses', ...BOOKS]
const PURCHASES: Right[] = ['own_activity', ...APPROVERS]

/** What entries tell of, in the words of the house, and where one reads it. */
keepOrigin('invoice', { label: 'Facture', page: (id) => `/ventes/${id}` })
keepOrigin('payment', { label: 'Encaissement', page: (id) => invoiceOf('payments', id) })
keepOrigin('write_off', { label: 'Créance perdue', page: (id) => invoiceOf('write_offs', id) })
keepOrigin('credit_offset', { label: 'Crédit utilisé', page: (id) => invoiceOf('credit_offsets', id) })
keepOrigin('supplier_invoice', { label: 'Facture d’achat', page: (id) => `/achats/${id}`, papers: receivedInvoices, readers: PURCHASES })
keepOrigin('supplier_invoice_advance', {
  label: 'Part avancée d’un achat',
  page: (id) => `/achats/${id}`,
  papers: receivedInvoices,
  readers: PURCHASES,
})
keepOrigin('share_movement', { label: 'Parts sociales' })
keepOrigin('bank_line', { label: 'Ligne de la banque', page: (id) => `/banque/releve/${id}`, readers: BANK })
keepOrigin('expense_claim', { label: 'Note de dépenses', page: (id) => `/depenses/${id}`, papers: receipts, readers: APPROVERS })
keepOrigin('contribution', { label: 'Contribution', page: contributionPage })
keepOrigin('internal_sale', { label: 'Vente interne', page: () => '/ventes-internes' })
keepOrigin('payslip', { label: 'Bulletin de paie' })
keepOrigin('cape_statement', { label: 'Relevé de rémunération' })
keepOrigin('leave_provisions', { label: 'Congés payés provisionnés' })
keepOrigin('variable_part', { label: 'Part variable' })
keepOrigin('payment_out', { label: 'Paiement' })
keepOrigin('sepa_batch', { label: 'Virements', page: (id) => `/banque/virements/${id}`, readers: BANK })
keepOrigin('cheque_remittance', { label: 'Remise de chèques', page: (id) => `/banque/cheques/${id}`, readers: BANK })
keepOrigin('treasury_advance', { label: 'Avance de trésorerie', page: () => '/banque/avances', readers: BANK })
keepOrigin('asset', { label: 'Immobilisation', page: () => '/immobilisations' })
keepOrigin('depreciation', { label: 'Amortissement', page: () => '/immobilisations' })
keepOrigin('stock_count', { label: 'Stock compté', page: () => '/immobilisations?vue=stocks' })
keepOrigin('vat_return', { label: 'Déclaration de TVA', page: vatPage, readers: BOOKS })
keepOrigin('accrual', { label: 'Rattachement à l’exercice' })
keepOrigin('opening', { label: 'À-nouveaux' })
keepOrigin('takeover', { label: 'Reprise des comptes' })
keepOrigin('result', { label: 'Affectation du résultat' })
keepOrigin('exit_plan', { label: 'Sortie' })
keepOrigin('manual_entry', { label: 'Écriture manuelle', papers: entryPapers })

async function invoiceOf(table: string, id: number) {
  const row = await db.from(table).where({ id }).select('invoice_id').first()
  return row?.invoice_id ? `/ventes/${row.invoice_id}` : null
}

async function contributionPage(id: number) {
  const row = await db
    .from('contributions as c')
    .join('activities as a', 'a.id', 'c.activity_id')
    .where('c.id', id)
    .select('a.code', 'c.period')
    .first()
  return row && `/activites/${row.code}/contribution?annee=${row.period.slice(0, 4)}`
}

async function vatPage(id: number) {
  const row = await db.from('vat_returns').where({ id }).select('period').first()
  return row && `/livres/tva?mois=${row.period}`
}

/** Receipts hang on the lines of a claim. */
async function receipts(ids: number[]) {
  const rows = await db.from('expense_lines').whereIn('expense_claim_id', ids).select('id', 'expense_claim_id as claim')
  return rows.map(({ id, claim }) => ({ id: claim, subject: `expense_line:${id}` }))
}

/** What the supplier sent as an electronic invoice. */
async function receivedInvoices(ids: number[]) {
  const rows = await db.from('received_einvoices').whereIn('supplier_invoice_id', ids).select('id', 'supplier_invoice_id as invoice')
  return rows.map(({ id, invoice }) => ({ id: invoice, subject: `received_einvoice:${id}` }))
}

async function entryPapers(ids: number[]) {
  const rows = await db
    .from('manual_entry_papers as p')
    .join('documents as d', 'd.id', 'p.document_id')
    .whereIn('p.manual_entry_id', ids)
    .select('p.manual_entry_id as id', 'd.subject')
  return rows
}
