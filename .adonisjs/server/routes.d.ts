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
    'activities.contribution': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.create': { paramsTuple?: []; params?: {} }
    'activities.store': { paramsTuple?: []; params?: {} }
    'activities.edit': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.update': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.shares': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.closure': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
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
    'bulk_issuance.store': { paramsTuple?: []; params?: {} }
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
    'customers.index': { paramsTuple?: []; params?: {} }
    'customers.create': { paramsTuple?: []; params?: {} }
    'customers.store': { paramsTuple?: []; params?: {} }
    'customers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_archive.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_archive.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_payments.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_payments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'refunds.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internal_sales.index': { paramsTuple?: []; params?: {} }
    'internal_sales.create': { paramsTuple?: []; params?: {} }
    'internal_sales.store': { paramsTuple?: []; params?: {} }
    'documents.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expense_claims.index': { paramsTuple?: []; params?: {} }
    'expense_claims.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expenses.create': { paramsTuple?: []; params?: {} }
    'expenses.store': { paramsTuple?: []; params?: {} }
    'expenses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expense_receipts.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'trips.create': { paramsTuple?: []; params?: {} }
    'trips.store': { paramsTuple?: []; params?: {} }
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
    'pay.cape_statements': { paramsTuple?: []; params?: {} }
    'pay.cape_statements.store': { paramsTuple?: []; params?: {} }
    'pay.cape_statements.paper': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.rates': { paramsTuple?: []; params?: {} }
    'pay.rates.store': { paramsTuple?: []; params?: {} }
    'pay.rates.notifications': { paramsTuple?: []; params?: {} }
    'pay.withholding': { paramsTuple?: []; params?: {} }
    'pay.withholding.store': { paramsTuple?: []; params?: {} }
    'payables.index': { paramsTuple?: []; params?: {} }
    'payments_out.store': { paramsTuple?: []; params?: {} }
    'bank_lines.index': { paramsTuple?: []; params?: {} }
    'bank_lines.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'bank_lines.store': { paramsTuple?: []; params?: {} }
    'advances.index': { paramsTuple?: []; params?: {} }
    'advance_grants.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'advance_refusals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'advance_repayments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'activity_advances.show': { paramsTuple: [ParamValue]; params: {'activity_id': ParamValue} }
    'activity_advances.store': { paramsTuple: [ParamValue]; params: {'activity_id': ParamValue} }
    'simulator.show': { paramsTuple?: []; params?: {} }
    'candidate_simulation.show': { paramsTuple?: []; params?: {} }
    'books.entries': { paramsTuple?: []; params?: {} }
    'books.entry': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.balance': { paramsTuple?: []; params?: {} }
    'books.account': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'books.vat': { paramsTuple?: []; params?: {} }
    'books.months': { paramsTuple?: []; params?: {} }
    'books.fec': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
    'books.vat.file': { paramsTuple?: []; params?: {} }
    'books.months.close': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
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
    'activities.contribution': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.create': { paramsTuple?: []; params?: {} }
    'activities.edit': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'contracts.index': { paramsTuple?: []; params?: {} }
    'contracts.create': { paramsTuple?: []; params?: {} }
    'contracts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.index': { paramsTuple?: []; params?: {} }
    'people.create': { paramsTuple?: []; params?: {} }
    'people.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoices.index': { paramsTuple?: []; params?: {} }
    'drafts.create': { paramsTuple?: []; params?: {} }
    'invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_document.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'credit_note.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.index': { paramsTuple?: []; params?: {} }
    'customers.create': { paramsTuple?: []; params?: {} }
    'customers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_payments.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internal_sales.index': { paramsTuple?: []; params?: {} }
    'internal_sales.create': { paramsTuple?: []; params?: {} }
    'documents.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expense_claims.index': { paramsTuple?: []; params?: {} }
    'expense_claims.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expenses.create': { paramsTuple?: []; params?: {} }
    'trips.create': { paramsTuple?: []; params?: {} }
    'supplier_invoices.index': { paramsTuple?: []; params?: {} }
    'supplier_invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'received_invoices.create': { paramsTuple?: []; params?: {} }
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
    'pay.cape_statements': { paramsTuple?: []; params?: {} }
    'pay.cape_statements.paper': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.rates': { paramsTuple?: []; params?: {} }
    'pay.withholding': { paramsTuple?: []; params?: {} }
    'payables.index': { paramsTuple?: []; params?: {} }
    'bank_lines.index': { paramsTuple?: []; params?: {} }
    'bank_lines.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'advances.index': { paramsTuple?: []; params?: {} }
    'activity_advances.show': { paramsTuple: [ParamValue]; params: {'activity_id': ParamValue} }
    'simulator.show': { paramsTuple?: []; params?: {} }
    'candidate_simulation.show': { paramsTuple?: []; params?: {} }
    'books.entries': { paramsTuple?: []; params?: {} }
    'books.entry': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.balance': { paramsTuple?: []; params?: {} }
    'books.account': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'books.vat': { paramsTuple?: []; params?: {} }
    'books.months': { paramsTuple?: []; params?: {} }
    'books.fec': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
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
    'activities.contribution': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'activities.create': { paramsTuple?: []; params?: {} }
    'activities.edit': { paramsTuple: [ParamValue]; params: {'code': ParamValue} }
    'contracts.index': { paramsTuple?: []; params?: {} }
    'contracts.create': { paramsTuple?: []; params?: {} }
    'contracts.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.index': { paramsTuple?: []; params?: {} }
    'people.create': { paramsTuple?: []; params?: {} }
    'people.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'people.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoices.index': { paramsTuple?: []; params?: {} }
    'drafts.create': { paramsTuple?: []; params?: {} }
    'invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoice_document.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'credit_note.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.index': { paramsTuple?: []; params?: {} }
    'customers.create': { paramsTuple?: []; params?: {} }
    'customers.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.edit': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_payments.create': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internal_sales.index': { paramsTuple?: []; params?: {} }
    'internal_sales.create': { paramsTuple?: []; params?: {} }
    'documents.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expense_claims.index': { paramsTuple?: []; params?: {} }
    'expense_claims.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expenses.create': { paramsTuple?: []; params?: {} }
    'trips.create': { paramsTuple?: []; params?: {} }
    'supplier_invoices.index': { paramsTuple?: []; params?: {} }
    'supplier_invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'received_invoices.create': { paramsTuple?: []; params?: {} }
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
    'pay.cape_statements': { paramsTuple?: []; params?: {} }
    'pay.cape_statements.paper': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.rates': { paramsTuple?: []; params?: {} }
    'pay.withholding': { paramsTuple?: []; params?: {} }
    'payables.index': { paramsTuple?: []; params?: {} }
    'bank_lines.index': { paramsTuple?: []; params?: {} }
    'bank_lines.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'advances.index': { paramsTuple?: []; params?: {} }
    'activity_advances.show': { paramsTuple: [ParamValue]; params: {'activity_id': ParamValue} }
    'simulator.show': { paramsTuple?: []; params?: {} }
    'candidate_simulation.show': { paramsTuple?: []; params?: {} }
    'books.entries': { paramsTuple?: []; params?: {} }
    'books.entry': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'books.balance': { paramsTuple?: []; params?: {} }
    'books.account': { paramsTuple: [ParamValue]; params: {'number': ParamValue} }
    'books.vat': { paramsTuple?: []; params?: {} }
    'books.months': { paramsTuple?: []; params?: {} }
    'books.fec': { paramsTuple: [ParamValue]; params: {'year': ParamValue} }
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
    'bulk_issuance.store': { paramsTuple?: []; params?: {} }
    'submission.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'issuance.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'return.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'credit_note.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'payments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.store': { paramsTuple?: []; params?: {} }
    'customer_archive.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_payments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'refunds.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'internal_sales.store': { paramsTuple?: []; params?: {} }
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
    'pay.runs.approval': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.sealing': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.leave': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.oppositions.store': { paramsTuple?: []; params?: {} }
    'pay.payslips.cancellation': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.payslips.corrections': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.variable_parts.store': { paramsTuple?: []; params?: {} }
    'pay.cape_statements.store': { paramsTuple?: []; params?: {} }
    'pay.rates.store': { paramsTuple?: []; params?: {} }
    'pay.rates.notifications': { paramsTuple?: []; params?: {} }
    'pay.withholding.store': { paramsTuple?: []; params?: {} }
    'payments_out.store': { paramsTuple?: []; params?: {} }
    'bank_lines.store': { paramsTuple?: []; params?: {} }
    'advance_grants.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'advance_refusals.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'advance_repayments.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'activity_advances.store': { paramsTuple: [ParamValue]; params: {'activity_id': ParamValue} }
    'books.vat.file': { paramsTuple?: []; params?: {} }
    'books.months.close': { paramsTuple: [ParamValue]; params: {'period': ParamValue} }
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
    'people.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customers.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
  DELETE: {
    'account_invitations.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'account_closures.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'drafts.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'submission.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'customer_archive.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'expenses.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'supplier_invoices.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.absences.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.garnishments.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.runs.approval.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'pay.oppositions.destroy': { paramsTuple?: []; params?: {} }
    'pay.payslips.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}