import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'home': { paramsTuple?: []; params?: {} }
    'health': { paramsTuple?: []; params?: {} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'sessions.store': { paramsTuple?: []; params?: {} }
    'reset_requests.create': { paramsTuple?: []; params?: {} }
    'reset_requests.store': { paramsTuple?: []; params?: {} }
    'demonstration_sessions.store': { paramsTuple?: []; params?: {} }
    'acceptances.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'acceptances.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_resets.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_resets.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'palette.show': { paramsTuple?: []; params?: {} }
    'own_account.show': { paramsTuple?: []; params?: {} }
    'own_account.update': { paramsTuple?: []; params?: {} }
    'settings.index': { paramsTuple?: []; params?: {} }
    'house.edit': { paramsTuple?: []; params?: {} }
    'house.update': { paramsTuple?: []; params?: {} }
    'accounts.index': { paramsTuple?: []; params?: {} }
    'invitations.create': { paramsTuple?: []; params?: {} }
    'invitations.store': { paramsTuple?: []; params?: {} }
    'accounts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_invitations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_invitations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_closures.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_closures.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'outbox_messages.index': { paramsTuple?: []; params?: {} }
    'outbox_messages.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'activities.index': { paramsTuple?: []; params?: {} }
    'activities.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.entries': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.sheets': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.contribution': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.create': { paramsTuple?: []; params?: {} }
    'activities.store': { paramsTuple?: []; params?: {} }
    'activities.edit': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.update': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.shares': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'shared_services.show': { paramsTuple?: []; params?: {} }
    'statements.index': { paramsTuple?: []; params?: {} }
    'statements.store': { paramsTuple?: []; params?: {} }
    'statements.sendings': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'contribution_plans.index': { paramsTuple?: []; params?: {} }
    'contribution_plans.create': { paramsTuple?: []; params?: {} }
    'contribution_plans.store': { paramsTuple?: []; params?: {} }
    'contribution_exemptions.store': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'contribution_exemptions.end': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'id': ParamValue} }
    'activities.closure': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'brands.edit': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'brands.update': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'contracts.index': { paramsTuple?: []; params?: {} }
    'contracts.create': { paramsTuple?: []; params?: {} }
    'contracts.store': { paramsTuple?: []; params?: {} }
    'contracts.renewals': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contracts.amendments': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contracts.end': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contracts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.index': { paramsTuple?: []; params?: {} }
    'people.create': { paramsTuple?: []; params?: {} }
    'people.store': { paramsTuple?: []; params?: {} }
    'people.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.steps': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.interviews': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.nir_readings': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.subscriptions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoices.index': { paramsTuple?: []; params?: {} }
    'drafts.create': { paramsTuple?: []; params?: {} }
    'drafts.store': { paramsTuple?: []; params?: {} }
    'preview.store': { paramsTuple?: []; params?: {} }
    'invoice_batches.store': { paramsTuple?: []; params?: {} }
    'sent_messages.index': { paramsTuple?: []; params?: {} }
    'bulk_invoice_messages.store': { paramsTuple?: []; params?: {} }
    'bulk_issuance.store': { paramsTuple?: []; params?: {} }
    'recurrences.index': { paramsTuple?: []; params?: {} }
    'recurrences.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ceilings.index': { paramsTuple?: []; params?: {} }
    'ceilings.store': { paramsTuple?: []; params?: {} }
    'bulk_submission.store': { paramsTuple?: []; params?: {} }
    'bulk_payments.store': { paramsTuple?: []; params?: {} }
    'invoice_exports.index': { paramsTuple?: []; params?: {} }
    'invoice_exports.store': { paramsTuple?: []; params?: {} }
    'pipeline.index': { paramsTuple?: []; params?: {} }
    'invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_document.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'submission.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'submission.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'issuance.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'return.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'credit_note.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'credit_note.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'payments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'write_offs.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'write_offs.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'doubts.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'doubts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'doubts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'provisions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_messages.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_reminder_stops.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_reminder_stops.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'transmissions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_redoings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_copies.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'recurrences.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.index': { paramsTuple?: []; params?: {} }
    'customers.create': { paramsTuple?: []; params?: {} }
    'customers.store': { paramsTuple?: []; params?: {} }
    'customer_exports.index': { paramsTuple?: []; params?: {} }
    'customer_imports.index': { paramsTuple?: []; params?: {} }
    'customer_imports.store': { paramsTuple?: []; params?: {} }
    'customer_imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_imports.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'import_reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'import_reports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_duplicates.index': { paramsTuple?: []; params?: {} }
    'customer_duplicates.store': { paramsTuple?: []; params?: {} }
    'customers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_statements.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_merges.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_merges.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_contacts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_contacts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'contact_id': ParamValue} }
    'customers.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_archive.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_archive.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_payments.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_payments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'refunds.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_reminder_stops.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_reminder_stops.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'credit_offsets.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'payments.index': { paramsTuple?: []; params?: {} }
    'payment_exports.index': { paramsTuple?: []; params?: {} }
    'transmissions.index': { paramsTuple?: []; params?: {} }
    'platform_readings.store': { paramsTuple?: []; params?: {} }
    'quotes.index': { paramsTuple?: []; params?: {} }
    'quote_exports.index': { paramsTuple?: []; params?: {} }
    'quote_drafts.create': { paramsTuple?: []; params?: {} }
    'quote_drafts.store': { paramsTuple?: []; params?: {} }
    'quote_document.store': { paramsTuple?: []; params?: {} }
    'bulk_quote_messages.store': { paramsTuple?: []; params?: {} }
    'quotes.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_drafts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_drafts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_drafts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_document.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_sending.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_links.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_links.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_answers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_answers.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_messages.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_copies.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_invoices.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_quotes.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'customer_quotes.document': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'customer_quotes.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'customer_quotes.destroy': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'articles.index': { paramsTuple?: []; params?: {} }
    'articles.create': { paramsTuple?: []; params?: {} }
    'articles.store': { paramsTuple?: []; params?: {} }
    'articles.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'articles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'article_archive.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'article_archive.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'currency_rates.index': { paramsTuple?: []; params?: {} }
    'currency_rates.store': { paramsTuple?: []; params?: {} }
    'currency_files.store': { paramsTuple?: []; params?: {} }
    'reminders.index': { paramsTuple?: []; params?: {} }
    'bulk_reminders.store': { paramsTuple?: []; params?: {} }
    'ladder.edit': { paramsTuple?: []; params?: {} }
    'ladder.update': { paramsTuple?: []; params?: {} }
    'late_interest_rates.store': { paramsTuple?: []; params?: {} }
    'reminders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'reminders.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internal_sales.index': { paramsTuple?: []; params?: {} }
    'internal_sales.create': { paramsTuple?: []; params?: {} }
    'internal_sales.store': { paramsTuple?: []; params?: {} }
    'messages.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bounces.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'repetitions.store': { paramsTuple?: []; params?: {} }
    'documents.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'batches.index': { paramsTuple?: []; params?: {} }
    'batches.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'batch_files.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'batch_files.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expense_claims.index': { paramsTuple?: []; params?: {} }
    'expense_claims.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expenses.create': { paramsTuple?: []; params?: {} }
    'expenses.store': { paramsTuple?: []; params?: {} }
    'expenses.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expenses.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expenses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expense_receipts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'trips.create': { paramsTuple?: []; params?: {} }
    'trips.store': { paramsTuple?: []; params?: {} }
    'trips.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'trips.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'claim_submissions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'claim_postponements.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'claim_waivers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'claim_returns.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'claim_approvals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'supplier_invoices.index': { paramsTuple?: []; params?: {} }
    'supplier_invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'received_invoices.create': { paramsTuple?: []; params?: {} }
    'received_invoices.store': { paramsTuple?: []; params?: {} }
    'supplier_invoices.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'supplier_invoice_bookings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'supplier_invoice_bills.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'suppliers.index': { paramsTuple?: []; params?: {} }
    'suppliers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'suppliers.create': { paramsTuple?: []; params?: {} }
    'suppliers.store': { paramsTuple?: []; params?: {} }
    'suppliers.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'suppliers.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'received_einvoices.index': { paramsTuple?: []; params?: {} }
    'received_einvoices.store': { paramsTuple?: []; params?: {} }
    'received_einvoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'einvoice_acceptances.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'einvoice_disputes.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'einvoice_refusals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'einvoice_routings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'einvoice_shelvings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'assets.index': { paramsTuple?: []; params?: {} }
    'assets.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'depreciations.store': { paramsTuple?: []; params?: {} }
    'stock_counts.store': { paramsTuple?: []; params?: {} }
    'asset_disposals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.mine': { paramsTuple?: []; params?: {} }
    'pay.inputs': { paramsTuple?: []; params?: {} }
    'pay.inputs.store': { paramsTuple?: []; params?: {} }
    'pay.inputs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.inputs.decision': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.inputs.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.contracts': { paramsTuple?: []; params?: {} }
    'pay.contracts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.contracts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.absences.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.absences.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.dispensations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.garnishments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.garnishments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.house': { paramsTuple?: []; params?: {} }
    'pay.house.store': { paramsTuple?: []; params?: {} }
    'pay.covers.store': { paramsTuple?: []; params?: {} }
    'pay.runs': { paramsTuple?: []; params?: {} }
    'pay.runs.store': { paramsTuple?: []; params?: {} }
    'pay.runs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.preparation': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.approval': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.approval.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.progress': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.sealing': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.leave': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.payslips.bundle': { paramsTuple?: []; params?: {} }
    'pay.oppositions.store': { paramsTuple?: []; params?: {} }
    'pay.oppositions.destroy': { paramsTuple?: []; params?: {} }
    'pay.payslips.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.payslips.paper': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.payslips.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.payslips.cancellation': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.payslips.corrections': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.variable_parts': { paramsTuple?: []; params?: {} }
    'pay.variable_parts.store': { paramsTuple?: []; params?: {} }
    'pay.variable_parts.handings': { paramsTuple?: []; params?: {} }
    'pay.variable_parts.payments': { paramsTuple?: []; params?: {} }
    'pay.variable_parts.paper': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.cape_statements': { paramsTuple?: []; params?: {} }
    'pay.cape_statements.store': { paramsTuple?: []; params?: {} }
    'pay.cape_statements.paper': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.rates': { paramsTuple?: []; params?: {} }
    'pay.rates.store': { paramsTuple?: []; params?: {} }
    'pay.rates.file': { paramsTuple?: []; params?: {} }
    'pay.rates.files': { paramsTuple?: []; params?: {} }
    'pay.rates.notifications': { paramsTuple?: []; params?: {} }
    'pay.withholding': { paramsTuple?: []; params?: {} }
    'pay.withholding.store': { paramsTuple?: []; params?: {} }
    'pay.withholding.messages': { paramsTuple?: []; params?: {} }
    'declarations.index': { paramsTuple?: []; params?: {} }
    'declarations.bodies': { paramsTuple?: []; params?: {} }
    'declarations.capes': { paramsTuple?: []; params?: {} }
    'declarations.ends': { paramsTuple?: []; params?: {} }
    'declarations.ends.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'declarations.ends.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'declarations.ends.filing': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'declarations.ends.nirs': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'declarations.register': { paramsTuple?: []; params?: {} }
    'declarations.register.csv': { paramsTuple?: []; params?: {} }
    'declarations.year': { paramsTuple?: []; params?: {} }
    'declarations.year.csv': { paramsTuple?: []; params?: {} }
    'declarations.codes': { paramsTuple?: []; params?: {} }
    'declarations.codes.store': { paramsTuple?: []; params?: {} }
    'declarations.declarant': { paramsTuple?: []; params?: {} }
    'declarations.declarant.store': { paramsTuple?: []; params?: {} }
    'declarations.month.facts.csv': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.facts.json': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.facts': { paramsTuple: [ParamValue,ParamValue]; params: {'period': ParamValue,'id': ParamValue} }
    'declarations.month.draft': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.draft.text': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.draft.nirs': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.filing': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.capes.csv': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'bank_details.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_details.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_details.read': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'payables.index': { paramsTuple?: []; params?: {} }
    'payments_out.store': { paramsTuple?: []; params?: {} }
    'bank_lines.index': { paramsTuple?: []; params?: {} }
    'bank_lines.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_lines.store': { paramsTuple?: []; params?: {} }
    'bank_matches.store': { paramsTuple: [ParamValue]; params: {'line_id': ParamValue} }
    'bank_matches.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'line_id': ParamValue,'id': ParamValue} }
    'suspense_releases.store': { paramsTuple: [ParamValue]; params: {'line_id': ParamValue} }
    'reconciliation': { paramsTuple?: []; params?: {} }
    'reconciliation.store': { paramsTuple?: []; params?: {} }
    'bank_habits.index': { paramsTuple?: []; params?: {} }
    'bank_habits.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_statements.index': { paramsTuple?: []; params?: {} }
    'bank_statements.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_statements.store': { paramsTuple?: []; params?: {} }
    'statement_columns.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'statement_columns.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'statement_columns.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_accounts.index': { paramsTuple?: []; params?: {} }
    'bank_accounts.create': { paramsTuple?: []; params?: {} }
    'bank_accounts.store': { paramsTuple?: []; params?: {} }
    'bank_accounts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_accounts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_accounts.close': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.index': { paramsTuple?: []; params?: {} }
    'sepa_batches.store': { paramsTuple?: []; params?: {} }
    'sepa_batches.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.approve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.refuse': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.reject': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.send': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.file': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.execute': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.progress': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_transfers.reject': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'transfer_id': ParamValue} }
    'sepa_transfers.read': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'transfer_id': ParamValue} }
    'cheque_remittances.index': { paramsTuple?: []; params?: {} }
    'cheque_remittances.store': { paramsTuple?: []; params?: {} }
    'cheque_remittances.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'cheque_remittances.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'cheque_remittances.deposit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'cheque_remittances.bounce': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'cheque_id': ParamValue} }
    'advances.index': { paramsTuple?: []; params?: {} }
    'advance_grants.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'advance_refusals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'advance_repayments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'activity_advances.show': { paramsTuple: [ParamValue]; params: {'activity_id': ParamValue} }
    'activity_advances.store': { paramsTuple: [ParamValue]; params: {'activity_id': ParamValue} }
    'treasury.show': { paramsTuple?: []; params?: {} }
    'treasury.csv': { paramsTuple?: []; params?: {} }
    'expected_months.store': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'simulator.show': { paramsTuple?: []; params?: {} }
    'candidate_simulation.show': { paramsTuple?: []; params?: {} }
    'books.entries': { paramsTuple?: []; params?: {} }
    'books.entry': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.manual': { paramsTuple?: []; params?: {} }
    'books.balance': { paramsTuple?: []; params?: {} }
    'books.account': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'books.party': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'books.aging': { paramsTuple?: []; params?: {} }
    'books.lettering': { paramsTuple?: []; params?: {} }
    'books.chart': { paramsTuple?: []; params?: {} }
    'books.journals': { paramsTuple?: []; params?: {} }
    'books.vat': { paramsTuple?: []; params?: {} }
    'books.vat.box': { paramsTuple: [ParamValue,ParamValue]; params: {'period': ParamValue,'box': ParamValue} }
    'books.vat.paper': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'books.months': { paramsTuple?: []; params?: {} }
    'books.months.show': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'books.years.show': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'books.accruals': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'books.checks': { paramsTuple?: []; params?: {} }
    'books.checks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.checks.progress': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.checks.store': { paramsTuple?: []; params?: {} }
    'books.exports': { paramsTuple?: []; params?: {} }
    'books.exports.store': { paramsTuple?: []; params?: {} }
    'books.exports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.exports.progress': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.exports.file': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.exports.description': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.vat.file': { paramsTuple?: []; params?: {} }
    'books.manual.create': { paramsTuple?: []; params?: {} }
    'books.manual.store': { paramsTuple?: []; params?: {} }
    'books.manual.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.manual.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.manual.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.reversal': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.lettering.store': { paramsTuple?: []; params?: {} }
    'books.lettering.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.lettering.automatic': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'books.chart.store': { paramsTuple?: []; params?: {} }
    'books.chart.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'books.months.close': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'books.months.reopen': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'books.accruals.store': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'books.accruals.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'id': ParamValue} }
    'books.years.close': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'books.years.allocate': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'ereports.index': { paramsTuple?: []; params?: {} }
    'ereports.show': { paramsTuple?: []; params?: {} }
    'ereports.store': { paramsTuple?: []; params?: {} }
    'books.reopenings.grant': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.reopenings.decline': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exit_plans.index': { paramsTuple?: []; params?: {} }
    'exit_plans.create': { paramsTuple?: []; params?: {} }
    'exit_plans.store': { paramsTuple?: []; params?: {} }
    'exit_plans.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exit_reports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exit_companies.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exit_skills.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_transfers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'preparations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settlements.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'paper_handovers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_handovers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'follow_up_answers.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'follow_up_id': ParamValue} }
  }
  GET: {
    'home': { paramsTuple?: []; params?: {} }
    'health': { paramsTuple?: []; params?: {} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'reset_requests.create': { paramsTuple?: []; params?: {} }
    'acceptances.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_resets.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'palette.show': { paramsTuple?: []; params?: {} }
    'own_account.show': { paramsTuple?: []; params?: {} }
    'settings.index': { paramsTuple?: []; params?: {} }
    'house.edit': { paramsTuple?: []; params?: {} }
    'accounts.index': { paramsTuple?: []; params?: {} }
    'invitations.create': { paramsTuple?: []; params?: {} }
    'accounts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'outbox_messages.index': { paramsTuple?: []; params?: {} }
    'outbox_messages.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'activities.index': { paramsTuple?: []; params?: {} }
    'activities.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.entries': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.sheets': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.contribution': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.create': { paramsTuple?: []; params?: {} }
    'activities.edit': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'shared_services.show': { paramsTuple?: []; params?: {} }
    'statements.index': { paramsTuple?: []; params?: {} }
    'contribution_plans.index': { paramsTuple?: []; params?: {} }
    'contribution_plans.create': { paramsTuple?: []; params?: {} }
    'brands.edit': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'contracts.index': { paramsTuple?: []; params?: {} }
    'contracts.create': { paramsTuple?: []; params?: {} }
    'contracts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.index': { paramsTuple?: []; params?: {} }
    'people.create': { paramsTuple?: []; params?: {} }
    'people.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoices.index': { paramsTuple?: []; params?: {} }
    'drafts.create': { paramsTuple?: []; params?: {} }
    'sent_messages.index': { paramsTuple?: []; params?: {} }
    'recurrences.index': { paramsTuple?: []; params?: {} }
    'ceilings.index': { paramsTuple?: []; params?: {} }
    'invoice_exports.index': { paramsTuple?: []; params?: {} }
    'pipeline.index': { paramsTuple?: []; params?: {} }
    'invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_document.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'credit_note.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'write_offs.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'doubts.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.index': { paramsTuple?: []; params?: {} }
    'customers.create': { paramsTuple?: []; params?: {} }
    'customer_exports.index': { paramsTuple?: []; params?: {} }
    'customer_imports.index': { paramsTuple?: []; params?: {} }
    'customer_imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'import_reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'import_reports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_duplicates.index': { paramsTuple?: []; params?: {} }
    'customers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_statements.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_merges.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_payments.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'payments.index': { paramsTuple?: []; params?: {} }
    'payment_exports.index': { paramsTuple?: []; params?: {} }
    'transmissions.index': { paramsTuple?: []; params?: {} }
    'quotes.index': { paramsTuple?: []; params?: {} }
    'quote_exports.index': { paramsTuple?: []; params?: {} }
    'quote_drafts.create': { paramsTuple?: []; params?: {} }
    'quotes.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_drafts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_document.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_quotes.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'customer_quotes.document': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'articles.index': { paramsTuple?: []; params?: {} }
    'articles.create': { paramsTuple?: []; params?: {} }
    'articles.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'currency_rates.index': { paramsTuple?: []; params?: {} }
    'reminders.index': { paramsTuple?: []; params?: {} }
    'ladder.edit': { paramsTuple?: []; params?: {} }
    'reminders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internal_sales.index': { paramsTuple?: []; params?: {} }
    'internal_sales.create': { paramsTuple?: []; params?: {} }
    'messages.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'documents.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'batches.index': { paramsTuple?: []; params?: {} }
    'batches.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'batch_files.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'batch_files.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expense_claims.index': { paramsTuple?: []; params?: {} }
    'expense_claims.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expenses.create': { paramsTuple?: []; params?: {} }
    'expenses.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'trips.create': { paramsTuple?: []; params?: {} }
    'trips.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'supplier_invoices.index': { paramsTuple?: []; params?: {} }
    'supplier_invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'received_invoices.create': { paramsTuple?: []; params?: {} }
    'suppliers.index': { paramsTuple?: []; params?: {} }
    'suppliers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'suppliers.create': { paramsTuple?: []; params?: {} }
    'suppliers.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'received_einvoices.index': { paramsTuple?: []; params?: {} }
    'received_einvoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'assets.index': { paramsTuple?: []; params?: {} }
    'assets.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.mine': { paramsTuple?: []; params?: {} }
    'pay.inputs': { paramsTuple?: []; params?: {} }
    'pay.inputs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.inputs.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.contracts': { paramsTuple?: []; params?: {} }
    'pay.contracts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.house': { paramsTuple?: []; params?: {} }
    'pay.runs': { paramsTuple?: []; params?: {} }
    'pay.runs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.progress': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.payslips.bundle': { paramsTuple?: []; params?: {} }
    'pay.payslips.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.payslips.paper': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.variable_parts': { paramsTuple?: []; params?: {} }
    'pay.variable_parts.paper': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.cape_statements': { paramsTuple?: []; params?: {} }
    'pay.cape_statements.paper': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.rates': { paramsTuple?: []; params?: {} }
    'pay.rates.file': { paramsTuple?: []; params?: {} }
    'pay.withholding': { paramsTuple?: []; params?: {} }
    'declarations.index': { paramsTuple?: []; params?: {} }
    'declarations.bodies': { paramsTuple?: []; params?: {} }
    'declarations.capes': { paramsTuple?: []; params?: {} }
    'declarations.ends': { paramsTuple?: []; params?: {} }
    'declarations.ends.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'declarations.register': { paramsTuple?: []; params?: {} }
    'declarations.register.csv': { paramsTuple?: []; params?: {} }
    'declarations.year': { paramsTuple?: []; params?: {} }
    'declarations.year.csv': { paramsTuple?: []; params?: {} }
    'declarations.codes': { paramsTuple?: []; params?: {} }
    'declarations.declarant': { paramsTuple?: []; params?: {} }
    'declarations.month.facts.csv': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.facts.json': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.facts': { paramsTuple: [ParamValue,ParamValue]; params: {'period': ParamValue,'id': ParamValue} }
    'declarations.month.draft': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.draft.text': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.capes.csv': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'bank_details.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'payables.index': { paramsTuple?: []; params?: {} }
    'bank_lines.index': { paramsTuple?: []; params?: {} }
    'bank_lines.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'reconciliation': { paramsTuple?: []; params?: {} }
    'bank_habits.index': { paramsTuple?: []; params?: {} }
    'bank_statements.index': { paramsTuple?: []; params?: {} }
    'bank_statements.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'statement_columns.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_accounts.index': { paramsTuple?: []; params?: {} }
    'bank_accounts.create': { paramsTuple?: []; params?: {} }
    'bank_accounts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.index': { paramsTuple?: []; params?: {} }
    'sepa_batches.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.file': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.progress': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'cheque_remittances.index': { paramsTuple?: []; params?: {} }
    'cheque_remittances.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'advances.index': { paramsTuple?: []; params?: {} }
    'activity_advances.show': { paramsTuple: [ParamValue]; params: {'activity_id': ParamValue} }
    'treasury.show': { paramsTuple?: []; params?: {} }
    'treasury.csv': { paramsTuple?: []; params?: {} }
    'simulator.show': { paramsTuple?: []; params?: {} }
    'candidate_simulation.show': { paramsTuple?: []; params?: {} }
    'books.entries': { paramsTuple?: []; params?: {} }
    'books.entry': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.manual': { paramsTuple?: []; params?: {} }
    'books.balance': { paramsTuple?: []; params?: {} }
    'books.account': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'books.party': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'books.aging': { paramsTuple?: []; params?: {} }
    'books.lettering': { paramsTuple?: []; params?: {} }
    'books.chart': { paramsTuple?: []; params?: {} }
    'books.journals': { paramsTuple?: []; params?: {} }
    'books.vat': { paramsTuple?: []; params?: {} }
    'books.vat.box': { paramsTuple: [ParamValue,ParamValue]; params: {'period': ParamValue,'box': ParamValue} }
    'books.vat.paper': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'books.months': { paramsTuple?: []; params?: {} }
    'books.months.show': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'books.years.show': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'books.accruals': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'books.checks': { paramsTuple?: []; params?: {} }
    'books.checks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.checks.progress': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.exports': { paramsTuple?: []; params?: {} }
    'books.exports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.exports.progress': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.exports.file': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.exports.description': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.manual.create': { paramsTuple?: []; params?: {} }
    'books.manual.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ereports.index': { paramsTuple?: []; params?: {} }
    'ereports.show': { paramsTuple?: []; params?: {} }
    'exit_plans.index': { paramsTuple?: []; params?: {} }
    'exit_plans.create': { paramsTuple?: []; params?: {} }
    'exit_plans.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exit_reports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  HEAD: {
    'home': { paramsTuple?: []; params?: {} }
    'health': { paramsTuple?: []; params?: {} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'reset_requests.create': { paramsTuple?: []; params?: {} }
    'acceptances.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_resets.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'palette.show': { paramsTuple?: []; params?: {} }
    'own_account.show': { paramsTuple?: []; params?: {} }
    'settings.index': { paramsTuple?: []; params?: {} }
    'house.edit': { paramsTuple?: []; params?: {} }
    'accounts.index': { paramsTuple?: []; params?: {} }
    'invitations.create': { paramsTuple?: []; params?: {} }
    'accounts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'outbox_messages.index': { paramsTuple?: []; params?: {} }
    'outbox_messages.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'activities.index': { paramsTuple?: []; params?: {} }
    'activities.show': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.entries': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.sheets': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.contribution': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.create': { paramsTuple?: []; params?: {} }
    'activities.edit': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'shared_services.show': { paramsTuple?: []; params?: {} }
    'statements.index': { paramsTuple?: []; params?: {} }
    'contribution_plans.index': { paramsTuple?: []; params?: {} }
    'contribution_plans.create': { paramsTuple?: []; params?: {} }
    'brands.edit': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'contracts.index': { paramsTuple?: []; params?: {} }
    'contracts.create': { paramsTuple?: []; params?: {} }
    'contracts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.index': { paramsTuple?: []; params?: {} }
    'people.create': { paramsTuple?: []; params?: {} }
    'people.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoices.index': { paramsTuple?: []; params?: {} }
    'drafts.create': { paramsTuple?: []; params?: {} }
    'sent_messages.index': { paramsTuple?: []; params?: {} }
    'recurrences.index': { paramsTuple?: []; params?: {} }
    'ceilings.index': { paramsTuple?: []; params?: {} }
    'invoice_exports.index': { paramsTuple?: []; params?: {} }
    'pipeline.index': { paramsTuple?: []; params?: {} }
    'invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_document.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'credit_note.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'write_offs.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'doubts.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.index': { paramsTuple?: []; params?: {} }
    'customers.create': { paramsTuple?: []; params?: {} }
    'customer_exports.index': { paramsTuple?: []; params?: {} }
    'customer_imports.index': { paramsTuple?: []; params?: {} }
    'customer_imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'import_reports.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'import_reports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_duplicates.index': { paramsTuple?: []; params?: {} }
    'customers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_statements.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_merges.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_payments.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'payments.index': { paramsTuple?: []; params?: {} }
    'payment_exports.index': { paramsTuple?: []; params?: {} }
    'transmissions.index': { paramsTuple?: []; params?: {} }
    'quotes.index': { paramsTuple?: []; params?: {} }
    'quote_exports.index': { paramsTuple?: []; params?: {} }
    'quote_drafts.create': { paramsTuple?: []; params?: {} }
    'quotes.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_drafts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_document.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_quotes.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'customer_quotes.document': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'articles.index': { paramsTuple?: []; params?: {} }
    'articles.create': { paramsTuple?: []; params?: {} }
    'articles.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'currency_rates.index': { paramsTuple?: []; params?: {} }
    'reminders.index': { paramsTuple?: []; params?: {} }
    'ladder.edit': { paramsTuple?: []; params?: {} }
    'reminders.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internal_sales.index': { paramsTuple?: []; params?: {} }
    'internal_sales.create': { paramsTuple?: []; params?: {} }
    'messages.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'documents.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'batches.index': { paramsTuple?: []; params?: {} }
    'batches.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'batch_files.index': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'batch_files.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expense_claims.index': { paramsTuple?: []; params?: {} }
    'expense_claims.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expenses.create': { paramsTuple?: []; params?: {} }
    'expenses.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'trips.create': { paramsTuple?: []; params?: {} }
    'trips.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'supplier_invoices.index': { paramsTuple?: []; params?: {} }
    'supplier_invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'received_invoices.create': { paramsTuple?: []; params?: {} }
    'suppliers.index': { paramsTuple?: []; params?: {} }
    'suppliers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'suppliers.create': { paramsTuple?: []; params?: {} }
    'suppliers.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'received_einvoices.index': { paramsTuple?: []; params?: {} }
    'received_einvoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'assets.index': { paramsTuple?: []; params?: {} }
    'assets.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.mine': { paramsTuple?: []; params?: {} }
    'pay.inputs': { paramsTuple?: []; params?: {} }
    'pay.inputs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.inputs.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.contracts': { paramsTuple?: []; params?: {} }
    'pay.contracts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.house': { paramsTuple?: []; params?: {} }
    'pay.runs': { paramsTuple?: []; params?: {} }
    'pay.runs.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.progress': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.payslips.bundle': { paramsTuple?: []; params?: {} }
    'pay.payslips.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.payslips.paper': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.variable_parts': { paramsTuple?: []; params?: {} }
    'pay.variable_parts.paper': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.cape_statements': { paramsTuple?: []; params?: {} }
    'pay.cape_statements.paper': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.rates': { paramsTuple?: []; params?: {} }
    'pay.rates.file': { paramsTuple?: []; params?: {} }
    'pay.withholding': { paramsTuple?: []; params?: {} }
    'declarations.index': { paramsTuple?: []; params?: {} }
    'declarations.bodies': { paramsTuple?: []; params?: {} }
    'declarations.capes': { paramsTuple?: []; params?: {} }
    'declarations.ends': { paramsTuple?: []; params?: {} }
    'declarations.ends.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'declarations.register': { paramsTuple?: []; params?: {} }
    'declarations.register.csv': { paramsTuple?: []; params?: {} }
    'declarations.year': { paramsTuple?: []; params?: {} }
    'declarations.year.csv': { paramsTuple?: []; params?: {} }
    'declarations.codes': { paramsTuple?: []; params?: {} }
    'declarations.declarant': { paramsTuple?: []; params?: {} }
    'declarations.month.facts.csv': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.facts.json': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.facts': { paramsTuple: [ParamValue,ParamValue]; params: {'period': ParamValue,'id': ParamValue} }
    'declarations.month.draft': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.draft.text': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.capes.csv': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'bank_details.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'payables.index': { paramsTuple?: []; params?: {} }
    'bank_lines.index': { paramsTuple?: []; params?: {} }
    'bank_lines.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'reconciliation': { paramsTuple?: []; params?: {} }
    'bank_habits.index': { paramsTuple?: []; params?: {} }
    'bank_statements.index': { paramsTuple?: []; params?: {} }
    'bank_statements.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'statement_columns.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_accounts.index': { paramsTuple?: []; params?: {} }
    'bank_accounts.create': { paramsTuple?: []; params?: {} }
    'bank_accounts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.index': { paramsTuple?: []; params?: {} }
    'sepa_batches.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.file': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.progress': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'cheque_remittances.index': { paramsTuple?: []; params?: {} }
    'cheque_remittances.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'advances.index': { paramsTuple?: []; params?: {} }
    'activity_advances.show': { paramsTuple: [ParamValue]; params: {'activity_id': ParamValue} }
    'treasury.show': { paramsTuple?: []; params?: {} }
    'treasury.csv': { paramsTuple?: []; params?: {} }
    'simulator.show': { paramsTuple?: []; params?: {} }
    'candidate_simulation.show': { paramsTuple?: []; params?: {} }
    'books.entries': { paramsTuple?: []; params?: {} }
    'books.entry': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.manual': { paramsTuple?: []; params?: {} }
    'books.balance': { paramsTuple?: []; params?: {} }
    'books.account': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'books.party': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'books.aging': { paramsTuple?: []; params?: {} }
    'books.lettering': { paramsTuple?: []; params?: {} }
    'books.chart': { paramsTuple?: []; params?: {} }
    'books.journals': { paramsTuple?: []; params?: {} }
    'books.vat': { paramsTuple?: []; params?: {} }
    'books.vat.box': { paramsTuple: [ParamValue,ParamValue]; params: {'period': ParamValue,'box': ParamValue} }
    'books.vat.paper': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'books.months': { paramsTuple?: []; params?: {} }
    'books.months.show': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'books.years.show': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'books.accruals': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'books.checks': { paramsTuple?: []; params?: {} }
    'books.checks.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.checks.progress': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.exports': { paramsTuple?: []; params?: {} }
    'books.exports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.exports.progress': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.exports.file': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.exports.description': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.manual.create': { paramsTuple?: []; params?: {} }
    'books.manual.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ereports.index': { paramsTuple?: []; params?: {} }
    'ereports.show': { paramsTuple?: []; params?: {} }
    'exit_plans.index': { paramsTuple?: []; params?: {} }
    'exit_plans.create': { paramsTuple?: []; params?: {} }
    'exit_plans.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exit_reports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  POST: {
    'sessions.store': { paramsTuple?: []; params?: {} }
    'reset_requests.store': { paramsTuple?: []; params?: {} }
    'demonstration_sessions.store': { paramsTuple?: []; params?: {} }
    'acceptances.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'password_resets.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'invitations.store': { paramsTuple?: []; params?: {} }
    'account_invitations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_closures.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'activities.store': { paramsTuple?: []; params?: {} }
    'activities.shares': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'statements.store': { paramsTuple?: []; params?: {} }
    'statements.sendings': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'contribution_plans.store': { paramsTuple?: []; params?: {} }
    'contribution_exemptions.store': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'contribution_exemptions.end': { paramsTuple: [ParamValue,ParamValue]; params: {'code': ParamValue,'id': ParamValue} }
    'activities.closure': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'contracts.store': { paramsTuple?: []; params?: {} }
    'contracts.renewals': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contracts.amendments': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contracts.end': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.store': { paramsTuple?: []; params?: {} }
    'people.steps': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.interviews': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.nir_readings': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.subscriptions': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.store': { paramsTuple?: []; params?: {} }
    'preview.store': { paramsTuple?: []; params?: {} }
    'invoice_batches.store': { paramsTuple?: []; params?: {} }
    'bulk_invoice_messages.store': { paramsTuple?: []; params?: {} }
    'bulk_issuance.store': { paramsTuple?: []; params?: {} }
    'ceilings.store': { paramsTuple?: []; params?: {} }
    'bulk_submission.store': { paramsTuple?: []; params?: {} }
    'bulk_payments.store': { paramsTuple?: []; params?: {} }
    'invoice_exports.store': { paramsTuple?: []; params?: {} }
    'submission.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'issuance.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'return.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'credit_note.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'payments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'write_offs.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'doubts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'provisions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_messages.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_reminder_stops.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'transmissions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_redoings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_copies.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'recurrences.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.store': { paramsTuple?: []; params?: {} }
    'customer_imports.store': { paramsTuple?: []; params?: {} }
    'customer_duplicates.store': { paramsTuple?: []; params?: {} }
    'customer_merges.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_contacts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_archive.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_payments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'refunds.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_reminder_stops.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'credit_offsets.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'platform_readings.store': { paramsTuple?: []; params?: {} }
    'quote_drafts.store': { paramsTuple?: []; params?: {} }
    'quote_document.store': { paramsTuple?: []; params?: {} }
    'bulk_quote_messages.store': { paramsTuple?: []; params?: {} }
    'quote_sending.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_links.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_answers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_answers.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_messages.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_copies.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_invoices.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_quotes.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'customer_quotes.destroy': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'articles.store': { paramsTuple?: []; params?: {} }
    'article_archive.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'currency_rates.store': { paramsTuple?: []; params?: {} }
    'currency_files.store': { paramsTuple?: []; params?: {} }
    'bulk_reminders.store': { paramsTuple?: []; params?: {} }
    'late_interest_rates.store': { paramsTuple?: []; params?: {} }
    'reminders.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internal_sales.store': { paramsTuple?: []; params?: {} }
    'bounces.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'repetitions.store': { paramsTuple?: []; params?: {} }
    'expenses.store': { paramsTuple?: []; params?: {} }
    'expense_receipts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'trips.store': { paramsTuple?: []; params?: {} }
    'claim_submissions.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'claim_postponements.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'claim_waivers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'claim_returns.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'claim_approvals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'received_invoices.store': { paramsTuple?: []; params?: {} }
    'supplier_invoice_bookings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'supplier_invoice_bills.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'suppliers.store': { paramsTuple?: []; params?: {} }
    'received_einvoices.store': { paramsTuple?: []; params?: {} }
    'einvoice_acceptances.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'einvoice_disputes.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'einvoice_refusals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'einvoice_routings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'einvoice_shelvings.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'depreciations.store': { paramsTuple?: []; params?: {} }
    'stock_counts.store': { paramsTuple?: []; params?: {} }
    'asset_disposals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.inputs.store': { paramsTuple?: []; params?: {} }
    'pay.inputs.decision': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.contracts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.absences.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.dispensations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.garnishments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.house.store': { paramsTuple?: []; params?: {} }
    'pay.covers.store': { paramsTuple?: []; params?: {} }
    'pay.runs.store': { paramsTuple?: []; params?: {} }
    'pay.runs.preparation': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.approval': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.sealing': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.leave': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.oppositions.store': { paramsTuple?: []; params?: {} }
    'pay.payslips.cancellation': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.payslips.corrections': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.variable_parts.store': { paramsTuple?: []; params?: {} }
    'pay.variable_parts.handings': { paramsTuple?: []; params?: {} }
    'pay.variable_parts.payments': { paramsTuple?: []; params?: {} }
    'pay.cape_statements.store': { paramsTuple?: []; params?: {} }
    'pay.rates.store': { paramsTuple?: []; params?: {} }
    'pay.rates.files': { paramsTuple?: []; params?: {} }
    'pay.rates.notifications': { paramsTuple?: []; params?: {} }
    'pay.withholding.store': { paramsTuple?: []; params?: {} }
    'pay.withholding.messages': { paramsTuple?: []; params?: {} }
    'declarations.ends.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'declarations.ends.filing': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'declarations.ends.nirs': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'declarations.codes.store': { paramsTuple?: []; params?: {} }
    'declarations.declarant.store': { paramsTuple?: []; params?: {} }
    'declarations.month.draft.nirs': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'declarations.month.filing': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'bank_details.read': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'payments_out.store': { paramsTuple?: []; params?: {} }
    'bank_lines.store': { paramsTuple?: []; params?: {} }
    'bank_matches.store': { paramsTuple: [ParamValue]; params: {'line_id': ParamValue} }
    'suspense_releases.store': { paramsTuple: [ParamValue]; params: {'line_id': ParamValue} }
    'reconciliation.store': { paramsTuple?: []; params?: {} }
    'bank_statements.store': { paramsTuple?: []; params?: {} }
    'bank_accounts.store': { paramsTuple?: []; params?: {} }
    'bank_accounts.close': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.store': { paramsTuple?: []; params?: {} }
    'sepa_batches.approve': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.refuse': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.reject': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.send': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_batches.execute': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'sepa_transfers.reject': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'transfer_id': ParamValue} }
    'sepa_transfers.read': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'transfer_id': ParamValue} }
    'cheque_remittances.store': { paramsTuple?: []; params?: {} }
    'cheque_remittances.deposit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'cheque_remittances.bounce': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'cheque_id': ParamValue} }
    'advance_grants.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'advance_refusals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'advance_repayments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'activity_advances.store': { paramsTuple: [ParamValue]; params: {'activity_id': ParamValue} }
    'expected_months.store': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'books.checks.store': { paramsTuple?: []; params?: {} }
    'books.exports.store': { paramsTuple?: []; params?: {} }
    'books.vat.file': { paramsTuple?: []; params?: {} }
    'books.manual.store': { paramsTuple?: []; params?: {} }
    'books.manual.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.reversal': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.lettering.store': { paramsTuple?: []; params?: {} }
    'books.lettering.automatic': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'books.chart.store': { paramsTuple?: []; params?: {} }
    'books.months.close': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'books.months.reopen': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
    'books.accruals.store': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'books.years.close': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'books.years.allocate': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'ereports.store': { paramsTuple?: []; params?: {} }
    'books.reopenings.grant': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.reopenings.decline': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exit_plans.store': { paramsTuple?: []; params?: {} }
    'exit_companies.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'exit_skills.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'contract_transfers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'preparations.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'settlements.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'paper_handovers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_handovers.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'follow_up_answers.store': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'follow_up_id': ParamValue} }
  }
  PUT: {
    'own_account.update': { paramsTuple?: []; params?: {} }
    'house.update': { paramsTuple?: []; params?: {} }
    'account_roles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'activities.update': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'brands.update': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'people.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_imports.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_drafts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'articles.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'ladder.update': { paramsTuple?: []; params?: {} }
    'expenses.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'trips.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'suppliers.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_details.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'statement_columns.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_accounts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  DELETE: {
    'account_invitations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_closures.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'recurrences.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'submission.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'doubts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_reminder_stops.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_contacts.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'id': ParamValue,'contact_id': ParamValue} }
    'customer_archive.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_reminder_stops.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_drafts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'quote_links.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'article_archive.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expenses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'supplier_invoices.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.absences.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.garnishments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.approval.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.oppositions.destroy': { paramsTuple?: []; params?: {} }
    'pay.payslips.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_matches.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'line_id': ParamValue,'id': ParamValue} }
    'bank_habits.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'statement_columns.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'cheque_remittances.cancel': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.manual.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.lettering.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.chart.destroy': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'books.accruals.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'year': ParamValue,'id': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}