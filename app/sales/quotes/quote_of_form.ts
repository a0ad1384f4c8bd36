import type { HttpContext } from '@adonisjs/core/http'
import type { Infer } from '@vinejs/vine/types'
import type { Day } from '#core/day'
import type User from '#identity/user'
import { partiesOf } from '#sales/invoices/sale_of_form'
import { lineDraft } from '#sales/invoices/typed_lines'
import type { QuoteDraft } from '#sales/quotes/draft_quote'
import type { quoteValidator } from '#sales/quotes/quote_validator'

/** What a form asks, in the words of the verbs, for an activity and a customer that the person sees. */
export async function quoteOf(typed: Infer<typeof quoteValidator>, user: User): Promise<QuoteDraft> {
  return {
    ...(await partiesOf(typed, user)),
    title: typed.title,
    note: typed.note ?? null,
    validDays: typed.validDays,
    discountBps: typed.discount ?? 0,
    depositBps: typed.deposit ?? 0,
    currency: typed.currency && typed.currency !== 'EUR' ? typed.currency : null,
    lines: typed.lines.map(({ group, isOptional, ...line }) => ({ ...lineDraft(line), group, isOptional: isOptional ?? false })),
    instalments: (typed.instalments ?? []).map(({ label, share, dueOn }) => ({ label, shareBps: share, dueOn: (dueOn as Day) ?? null })),
  }
}

/** What was typed, less the last lines and the instalments that were left empty. */
export function typedQuote(request: HttpContext['request']) {
  const lines: any[] = Object.values(request.input('lines') ?? [])
  const last = lines.findLastIndex((line) => line?.label || line?.unitPrice)
  const instalments: any[] = Object.values(request.input('instalments') ?? [])
  return {
    ...request.all(),
    lines: lines.slice(0, last + 1),
    instalments: instalments.filter((one) => one?.label || one?.share),
  }
}
