import { splitCents } from '#core/cents'
import type { VatGroup } from '#documents/invoice_facts'

/**
 * What a payment brings of each VAT rate, tax included: the share of the invoice up to it, less the share up to the one
 * before, so that several payments add up to each rate's total to the cent.
 */
export function collectedByRate(groups: VatGroup[], beforeCents: number, paidCents: number): { rateBps: number; cents: number }[] {
  const weights = groups.map(({ baseCents, vatCents }) => baseCents + vatCents)
  const [before, after] = [splitCents(beforeCents, weights), splitCents(beforeCents + paidCents, weights)]
  const byRate = new Map<number, number>()
  groups.forEach(({ rateBps }, rank) => byRate.set(rateBps, (byRate.get(rateBps) ?? 0) + after[rank] - before[rank]))
  return [...byRate].map(([rateBps, cents]) => ({ rateBps, cents })).filter(({ cents }) => cents !== 0)
}
