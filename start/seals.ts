import { keepSealed } from '#ledger/sealed_rooms'

/** Which rows nobody may change any more, and which of their columns: what the triggers of the migrations refuse, and a little more. */
keepSealed({
  table: 'documents',
  when: '1 = 1',
  columns: ['kind', 'subject', 'file_name', 'media_type', 'bytes', 'sha256', 'storage_key', 'created_at'],
  called: ({ file_name: name }) => `Document « ${name} »`,
})
keepSealed({
  table: 'invoices',
  when: 't.number IS NOT NULL',
  columns: [
    'kind',
    'activity_id',
    'customer_id',
    'corrects_id',
    'number',
    'title',
    'delivered_on',
    'issued_on',
    'issued_by_id',
    'due_on',
    'purchase_order',
    'buyer_reference',
    'vat_on',
    'cape_mention',
    'net_cents',
    'vat_cents',
    'total_cents',
    'deducted_cents',
    'currency',
    'currency_rate_micro',
    'currency_rate_on',
    'currency_rate_source',
    'frozen',
    'entry_id',
    'created_by_id',
    'created_at',
  ],
  called: ({ number }) => `Facture ${number}`,
  parts: [
    {
      table: 'invoice_lines',
      parent: 'invoice_id',
      columns: [
        'invoice_id',
        'position',
        'label',
        'description',
        'quantity_milli',
        'unit',
        'unit_price_cents',
        'nature',
        'vat_category',
        'vat_rate_bps',
        'exemption',
        'net_cents',
      ],
      called: 'Ligne de facture',
    },
  ],
})
keepSealed({
  table: 'payslips',
  when: 't.sealed_on IS NOT NULL',
  columns: [
    'pay_run_id',
    'person_id',
    'contract_id',
    'activity_id',
    'period',
    'number',
    'gross_cents',
    'net_paid_cents',
    'employer_cost_cents',
    'inputs',
    'figures',
    'year_to_date',
    'sealed_on',
    'entry_id',
    'replaces_id',
    'created_at',
  ],
  called: ({ number }) => `Bulletin ${number}`,
})
keepSealed({
  table: 'expense_claims',
  when: 't.number IS NOT NULL',
  columns: [
    'person_id',
    'activity_id',
    'number',
    'period',
    'title',
    'submitted_on',
    'submitted_by_id',
    'approved_on',
    'approved_by_id',
    'total_cents',
    'entry_id',
    'created_at',
  ],
  called: ({ number }) => `Note de dépenses ${number}`,
  parts: [
    {
      table: 'expense_lines',
      parent: 'expense_claim_id',
      columns: [
        'expense_claim_id',
        'position',
        'spent_on',
        'category',
        'label',
        'kilometres',
        'vehicle',
        'fiscal_power',
        'is_electric',
        'share_bps',
        'is_invoiced_to_house',
        'recipient',
        'net_cents',
        'vat_rate_bps',
        'vat_cents',
        'deductible_vat_cents',
        'total_cents',
      ],
      called: 'Ligne de dépense',
    },
  ],
})
keepSealed({
  table: 'supplier_invoices',
  when: 't.entry_id IS NOT NULL',
  columns: [
    'activity_id',
    'supplier_id',
    'number',
    'label',
    'invoiced_on',
    'net_cents',
    'vat_cents',
    'total_cents',
    'reverse_charge',
    'is_vat_on_issue',
    'advanced_cents',
    'advanced_by_id',
    'booked_on',
    'booked_by_id',
    'entry_id',
  ],
  called: ({ number }) => `Facture d’achat ${number}`,
  parts: [
    {
      table: 'supplier_invoice_lines',
      parent: 'supplier_invoice_id',
      columns: [
        'supplier_invoice_id',
        'position',
        'label',
        'account',
        'nature',
        'net_cents',
        'vat_rate_bps',
        'vat_cents',
        'deductible_vat_cents',
        'is_vat_deductible',
        'life_months',
      ],
      called: 'Ligne de facture d’achat',
    },
  ],
})
keepSealed({
  table: 'quotes',
  when: 't.number IS NOT NULL',
  columns: [
    'activity_id',
    'customer_id',
    'number',
    'title',
    'note',
    'discount_bps',
    'deposit_bps',
    'net_cents',
    'vat_cents',
    'total_cents',
    'sent_on',
    'sent_by_id',
    'valid_until',
    'currency',
    'currency_rate_micro',
    'currency_rate_on',
    'currency_rate_source',
    'frozen',
  ],
  called: ({ number }) => `Devis ${number}`,
})
keepSealed({
  table: 'quote_acceptances',
  when: '1 = 1',
  columns: [
    'quote_id',
    'link_id',
    'accepted_on',
    'signatory',
    'signature',
    'statement',
    'details',
    'hash',
    'net_cents',
    'vat_cents',
    'total_cents',
    'recorded_by_id',
  ],
  called: ({ signatory }) => `Acceptation de devis signée ${signatory}`,
})
keepSealed({
  table: 'lifecycle_statuses',
  when: '1 = 1',
  columns: ['subject', 'code', 'happened_on', 'reason_code', 'settlement_id', 'flow_id', 'created_at'],
  called: ({ code, subject }) => `Statut ${code} de ${subject}`,
})
keepSealed({
  table: 'internal_sales',
  when: 't.entry_id IS NOT NULL',
  columns: ['number', 'seller_id', 'buyer_id', 'label', 'sold_on', 'amount_cents', 'entry_id', 'recorded_by_id', 'created_at'],
  called: ({ number }) => `Vente interne ${number}`,
})
keepSealed({
  table: 'cape_statements',
  when: 't.entry_id IS NOT NULL',
  columns: [
    'contract_id',
    'number',
    'period',
    'paid_on',
    'gross_cents',
    'net_paid_cents',
    'employer_cost_cents',
    'figures',
    'entry_id',
    'created_at',
  ],
  called: ({ number }) => `Relevé de rémunération ${number}`,
})
keepSealed({
  table: 'end_of_contract_notices',
  when: 't.filed_on IS NOT NULL',
  columns: ['reason_code', 'notified_on', 'agreed_on', 'last_worked_on', 'notice_code', 'notice_from', 'notice_to', 'filed_on'],
  called: ({ contract_id: contract }) => `Signalement de fin du contrat n° ${contract}`,
})
keepSealed({
  table: 'vat_returns',
  when: '1 = 1',
  columns: ['period', 'from_period', 'figures', 'filed_on', 'filed_by_id', 'upto_entry_id', 'created_at'],
  called: ({ period }) => `Déclaration de TVA ${period}`,
})
keepSealed({
  table: 'entry_reversals',
  when: '1 = 1',
  columns: ['entry_id', 'reversal_id', 'reason', 'reversed_on', 'reversed_by_id'],
  called: ({ entry_id: entry }) => `Motif de la contre-passation de l’écriture ${entry}`,
})
keepSealed({
  table: 'period_reopenings',
  when: '(t.granted_on IS NOT NULL OR t.declined_on IS NOT NULL)',
  columns: ['period', 'reason', 'asked_on', 'asked_by_id', 'granted_on', 'granted_by_id', 'declined_on', 'declined_by_id'],
  called: ({ period }) => `Réouverture ${period}`,
})
keepSealed({
  table: 'book_exports',
  when: 't.sha256 IS NOT NULL',
  columns: ['form', 'first_period', 'last_period', 'asked_on', 'asked_by_id', 'file_name', 'storage_key', 'bytes', 'sha256'],
  called: ({ file_name: name }) => `Export « ${name} »`,
})
keepSealed({
  table: 'sepa_transfers',
  when: '1 = 1',
  columns: ['batch_id', 'position', 'third_party_id', 'name', 'iban', 'bic', 'amount_cents', 'remittance'],
  called: ({ name, remittance }) => `Virement à ${name}, « ${remittance} »`,
})
keepSealed({
  table: 'sepa_files',
  when: '1 = 1',
  columns: ['batch_id', 'file_name', 'bytes', 'sha256', 'sealed_text', 'created_at'],
  called: ({ file_name: name }) => `Fichier de virements « ${name} »`,
})
keepSealed({
  table: 'write_offs',
  when: 't.entry_id IS NOT NULL',
  columns: [
    'invoice_id',
    'written_on',
    'amount_cents',
    'net_cents',
    'pending_vat_cents',
    'due_vat_cents',
    'reason',
    'proof',
    'duplicate_sent_on',
    'entry_id',
    'decided_by_id',
    'created_at',
  ],
  called: ({ invoice_id: invoice }) => `Perte sur la facture n° ${invoice}`,
})
keepSealed({
  table: 'doubtful_debts',
  when: 't.entry_id IS NOT NULL',
  columns: ['invoice_id', 'doubted_on', 'reason', 'entry_id', 'doubted_by_id', 'created_at'],
  called: ({ invoice_id: invoice }) => `Créance douteuse, facture n° ${invoice}`,
})
keepSealed({
  table: 'debt_provisions',
  when: 't.entry_id IS NOT NULL',
  columns: ['doubtful_debt_id', 'decided_on', 'amount_cents', 'entry_id', 'decided_by_id', 'created_at'],
  called: ({ doubtful_debt_id: debt }) => `Dépréciation de la créance douteuse n° ${debt}`,
})
keepSealed({
  table: 'credit_offsets',
  when: 't.entry_id IS NOT NULL',
  columns: ['customer_id', 'invoice_id', 'line_id', 'offset_on', 'amount_cents', 'entry_id', 'offset_by_id', 'created_at'],
  called: ({ invoice_id: invoice }) => `Crédit utilisé sur la facture n° ${invoice}`,
})
keepSealed({
  table: 'customer_merges',
  when: '1 = 1',
  columns: ['merged_id', 'kept_id', 'former_name', 'merged_on', 'merged_by_id'],
  called: ({ former_name: name }) => `Fusion de la fiche « ${name} »`,
})
keepSealed({
  table: 'accruals',
  when: 't.entry_id IS NOT NULL',
  columns: ['year', 'kind', 'activity_id', 'account', 'amount_cents', 'label', 'entry_id', 'mirror_id', 'recorded_by_id', 'created_at'],
  called: ({ label }) => `Rattachement « ${label} »`,
})
keepSealed({
  table: 'messages',
  when: 't.sent_on IS NOT NULL',
  columns: ['subject', 'purpose', 'to_email', 'title', 'body', 'asked_on', 'asked_by_id', 'repeats_id', 'sent_on', 'document_id'],
  called: ({ title, sent_on: on }) => `Message « ${title} » du ${on}`,
})
