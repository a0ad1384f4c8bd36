import type User from '#identity/user'
import { currencyChoices } from '#sales/currencies/currency_choices'
import { articleChoices } from '#sales/catalogue/article_choices'
import { customerChoices, lineChoices, percents, typedLine } from '#sales/invoices/invoice_form'
import type Quote from '#sales/quotes/quote'
import { rowsOf } from '#sales/quotes/quote_rows'
import { activityChoices } from '#sales/seen_activities'

/** What the form of a quote offers and what it already holds: its lines and instalments must be loaded. */
export async function quoteForm(user: User, draft: Partial<Quote>) {
  const activities = await activityChoices(user)
  return {
    activities: activities.filter(({ closedOn }) => closedOn === null),
    customers: await customerChoices(user, draft.customerId),
    customerId: draft.customerId,
    ...lineChoices(),
    currencies: await currencyChoices(draft.currency),
    articles: await articleChoices(user),
    lines: rowsOf(draft.lines ?? []).map((row) => ({ ...typedLine(row), group: row.groupLabel, isOptional: row.isOptional })),
    instalments: (draft.instalments ?? []).map(({ label, shareBps, dueOn }) => ({ label, share: percents(shareBps), dueOn })),
    discount: draft.discountBps ? percents(draft.discountBps) : '',
    deposit: draft.depositBps ? percents(draft.depositBps) : '',
  }
}
