import { keepDocuments } from '#documents/keepers'

/** Which domain answers for which documents: who may read them, how a missing one is made. */
keepDocuments('invoice', async () => (await import('#sales/invoices/invoice_keeper')).invoiceKeeper)
keepDocuments('quote', async () => (await import('#sales/quotes/quote_keepers')).quoteKeeper)
keepDocuments('signed_quote', async () => (await import('#sales/quotes/quote_keepers')).signedQuoteKeeper)
keepDocuments('logo', async () => (await import('#activities/brand/logo_keeper')).logoKeeper)
keepDocuments('payslip', async () => (await import('#payroll/payslips/payslip_keeper')).payslipKeeper)
keepDocuments('cape_statement', async () => (await import('#payroll/cape_statements/cape_statement_keeper')).capeStatementKeeper)
keepDocuments('variable_part_statement', async () => (await import('#payroll/variable_parts/variable_part_keeper')).variablePartKeeper)
keepDocuments('activity_statement', async () => (await import('#activities/statements/statement_keeper')).statementKeeper)
keepDocuments('vat_return', async () => (await import('#accounting/vat/vat_return_document')).vatReturnKeeper)
keepDocuments('receipt', async () => (await import('#purchases/expense_claims/receipt_keeper')).receiptKeeper)
keepDocuments('supplier_invoice', async () => (await import('#purchases/supplier_invoices/bill_keeper')).billKeeper)
keepDocuments('received_einvoice', async () => (await import('#purchases/inbox/received_einvoice_keeper')).receivedEInvoiceKeeper)
keepDocuments('einvoice_status', async () => (await import('#einvoicing/lifecycle/status_keeper')).statusKeeper)
keepDocuments('ereport', async () => (await import('#accounting/ereporting/ereport_keeper')).ereportKeeper)
keepDocuments('cheque_remittance', async () => (await import('#treasury/cheques/remittance_slip')).remittanceKeeper)
keepDocuments('bank_statement', async () => (await import('#treasury/statements/statement_keeper')).bankStatementKeeper)
keepDocuments('contract', async () => (await import('#contracts/paper/contract_keepers')).contractKeeper)
keepDocuments('amendment', async () => (await import('#contracts/paper/contract_keepers')).amendmentKeeper)
keepDocuments('entry_paper', async () => (await import('#accounting/manual_entries/entry_paper_keeper')).entryPaperKeeper)
for (const kind of [
  'exit_report',
  'work_certificate',
  'final_receipt',
  'attestation_notice',
  'support_certificate',
  'asset_sale',
] as const) {
  keepDocuments(kind, async () => (await import('#exits/papers/exit_keeper')).exitKeeper(kind))
}
