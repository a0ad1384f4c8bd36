import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#identity/user'
import { ceilingOf } from '#sales/ceilings/ceiling_of'
import type Invoice from '#sales/invoices/invoice'
import { claimedCharges } from '#sales/reminders/claimed_charges'
import DoubtfulDebt from '#sales/doubts/doubtful_debt'
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

  /** What is doubted is trusted again first. */
  credit(user: User, invoice: Invoice) {
    return !invoice.isDraft && !invoice.isCreditNote && user.may('issue_invoices')
  }

  pay(user: User, invoice: Invoice) {
    return !invoice.isDraft && !invoice.isCreditNote && invoice.openCents > 0 && user.may('bank')
  }

  /** What it still waits for, or what its last reminder asked beside it. */
  async receive(user: User, invoice: Invoice) {
    if (this.pay(user, invoice)) return true
    return !invoice.isDraft && !invoice.isCreditNote && user.may('bank') && (await claimedCharges(invoice)) !== null
  }

  /** A loss is the accountant's to decide; an unpaid deposit is credited instead. */
  writeOff(user: User, invoice: Invoice) {
    return !invoice.isDraft && invoice.kind === 'invoice' && invoice.openCents > 0 && user.may('bank')
  }

  async doubt(user: User, invoice: Invoice) {
    return this.writeOff(user, invoice) && (await DoubtfulDebt.standing(invoice.id)) === null
  }

  async trust(user: User, invoice: Invoice) {
    return user.may('bank') && !invoice.isDraft && (await DoubtfulDebt.standing(invoice.id)) !== null
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
