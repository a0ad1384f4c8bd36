import { BasePolicy } from '@adonisjs/bouncer'
import type User from '#identity/user'
import type Quote from '#sales/quotes/quote'

/** Who may, among those who see the quote: entrepreneurs offer in their own name, staff for them; a quote binds no book. */
export default class QuotePolicy extends BasePolicy {
  write(user: User) {
    return user.may('own_activity', 'issue_invoices')
  }

  change(user: User, quote: Quote) {
    return quote.isDraft && this.write(user)
  }

  answer(user: User, quote: Quote) {
    return !quote.isDraft && !quote.isAnswered && this.write(user)
  }

  share(user: User, quote: Quote) {
    return !quote.isDraft && this.write(user)
  }

  invoice(user: User, quote: Quote) {
    return Boolean(quote.acceptedOn) && this.write(user)
  }
}
