import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#identity/user'
import { ceilingOf } from '#sales/ceilings/ceiling_of'
import type Invoice from '#sales/invoices/invoice'
import QuoteInvoice from '#sales/quotes/quote_invoice'

/** Who may, among those who see the invoice: entrepreneurs write, submit and issue their own up to a ceiling, staff issue, the bank is the accountant's. */
export default class InvoicePolicy extends BasePolicy {
  write(user: User) {
    return user.may('own_activity', 'issue_invoices')
  }

  change(user: User, invoice: Invoice) {
    return invoice.isDraft && (user.may('issue_invoices') || (user.may('own_activity') && !invoice.isSubmitted))
  }

  /** Other than by throwing it away: what a quote was turned into follows the quote. */
  async rewrite(user: User, invoice: Invoice) {
    return this.change(user, invoice) && (await QuoteInvoice.findBy('invoiceId', invoice.id)) === null
  }

  /** A deposit, a balance or a credit note follows something else. */
  async copy(user: User, invoice: Invoice) {
    return invoice.kind === 'invoice' && this.write(user) && (await QuoteInvoice.findBy('invoiceId', invoice.id)) === null
  }

  async repeat(user: User, invoice: Invoice) {
    return !invoice.isDraft && this.copy(user, invoice)
  }

  submit(user: User, invoice: Invoice) {
    return this.change(user, invoice) && !invoice.isSubmitted
  }

  withdraw(user: User, invoice: Invoice) {
    return invoice.isSubmitted && user.may('own_activity')
  }

  /** Staff, or the activity's own people up to their ceiling. */
  async issue(user: User, invoice: Invoice) {
    if (!invoice.isDraft) return false
    return user.may('issue_invoices') || (user.may('own_activity') && invoice.totalCents <= (await ceilingOf(invoice.activityId)))
  }

  return(user: User, invoice: Invoice) {
    return invoice.isSubmitted && user.may('issue_invoices')
  }

  credit(user: User, invoice: Invoice) {
    return !invoice.isDraft && !invoice.isCreditNote && user.may('issue_invoices')
  }

  pay(user: User, invoice: Invoice) {
    return !invoice.isDraft && !invoice.isCreditNote && invoice.openCents > 0 && user.may('bank')
  }

  /** A loss is the accountant's to decide; an unpaid deposit is credited instead. */
  writeOff(user: User, invoice: Invoice) {
    return !invoice.isDraft && invoice.kind === 'invoice' && invoice.openCents > 0 && user.may('bank')
  }

  refund(user: User, invoice: Invoice) {
    return invoice.isCreditNote && invoice.openCents > 0 && user.may('bank')
  }

  /** By those who sell, and by those who issue for them. */
  mail(user: User, invoice: Invoice) {
    return !invoice.isDraft && !invoice.isForArchive && user.may('own_activity', 'issue_invoices')
  }

  transmit(user: User, invoice: Invoice) {
    return !invoice.isDraft && user.may('issue_invoices')
  }
}
