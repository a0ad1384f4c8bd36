import type Activity from '#activities/activity'
import type { Day } from '#core/day'
import type Customer from '#sales/customers/customer'
import { acceptQuote } from '#sales/quotes/accept_quote'
import { draftQuote, type QuoteDraft } from '#sales/quotes/draft_quote'
import type Quote from '#sales/quotes/quote'
import type { QuoteLineDraft } from '#sales/quotes/quote_rows'
import { sendQuote } from '#sales/quotes/send_quote'
import { aCustomer } from '#tests/sales/support'
import { anActivity } from '#tests/support/people'
import { anAccountant } from '#tests/support/users'

/** A wedding: a buffet at 10 %, plates at 5.5 %, a service at 20 %, and a cake one may take. */
export const aWedding: QuoteLineDraft[] = [
  { label: 'Buffet de 80 couverts', group: 'Repas', quantityMilli: 80_000, unit: 'person', unitPriceCents: 24_50, vatRateBps: 1000 },
  { label: 'Plateaux de fruits', group: 'Repas', quantityMilli: 7_000, unitPriceCents: 33_33, vatRateBps: 550, nature: 'goods' },
  { label: 'Service', group: 'Équipe', quantityMilli: 12_500, unit: 'hour', unitPriceCents: 38_00, discountBps: 1_000 },
  { label: 'Pièce montée', isOptional: true, unitPriceCents: 320_00, vatRateBps: 1000 },
]

type Facts = Partial<Omit<QuoteDraft, 'activityId' | 'customerId'>> & { activity?: Activity; customer?: Customer }

export async function aQuoteDraft({ activity: given, customer: known, ...facts }: Facts = {}): Promise<Quote> {
  const activity = given ?? (await anActivity())
  const customer = known ?? (await aCustomer(activity, { email: 'estran@example.org' }))
  const said = { title: 'Mariage de juin', lines: aWedding, discountBps: 500, depositBps: 3_000, ...facts }
  return draftQuote({ ...said, activityId: activity.id, customerId: customer.id }, null)
}

export async function aSentQuote(facts: Facts = {}, on: Day = '2026-03-02'): Promise<Quote> {
  return sendQuote(await aQuoteDraft(facts), on, await anAccountant())
}

export async function anAcceptedQuote(facts: Facts & { options?: number[] } = {}, on: Day = '2026-03-05'): Promise<Quote> {
  const { options, ...quoted } = facts
  const quote = await aSentQuote(quoted)
  await acceptQuote(quote, { on, signatory: 'Solène Fictive', signature: 'typed', options }, null)
  return quote
}
