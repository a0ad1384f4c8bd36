import { shareOf, sum } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type { ForeignCurrency } from '#documents/invoice_facts'
import { totalled, type AmountLine, type InvoiceAmounts } from '#sales/invoices/invoice_amounts'

export class CurrencyRateMissing extends Refusal {
  constructor(currency: string) {
    super(
      `Le cours du ${currency} manque : écrivez combien vaut un euro ce jour-là, ou notez-le dans les cours des monnaies.`,
      'currencyRate'
    )
  }
}

/**
 * The rate is in millionths of the currency for one euro: 943200 for 0,9432 CHF; its day is that of the house's own rate, its
 * source says where it comes from. Euros have none.
 */
export type Currency = {
  currency?: string | null
  currencyRateMicro?: number | null
  currencyRateOn?: Day | null
  currencyRateSource?: string | null
}

/**
 * What a sale weighs in the books, at the day's rate: each line converted once, VAT by rate as it was rounded in its
 * currency. A sale in euros is itself. Throws CurrencyRateMissing.
 */
export function inEuros<Line extends AmountLine>(lines: Line[], amounts: InvoiceAmounts, { currency, currencyRateMicro: rate }: Currency) {
  if (!currency) return { lines, amounts }
  if (!rate) throw new CurrencyRateMissing(currency)

  const euros = (cents: number) => shareOf(cents, 1_000_000, rate)
  const converted = lines.map((line) => ({ ...plain(line), netCents: euros(line.netCents) }) as Line)
  const vatGroups = amounts.vatGroups.map((group) => {
    const own = converted.filter((line) => line.vatCategory === group.category && line.vatRateBps === group.rateBps)
    return { ...group, baseCents: sum(own.map(({ netCents }) => netCents)), vatCents: euros(group.vatCents) }
  })
  return { lines: converted, amounts: totalled(vatGroups) }
}

/** A model's columns are not its own properties. */
const plain = <Line extends object>(line: Line) => ('$attributes' in line ? (line.$attributes as Line) : line)

const rates = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 })

/** What the invoice says of its currency: VAT is told in euros too (CGI 289 II), deposits as they were on their day. */
export function currencyWords(
  { currency, currencyRateMicro, currencyRateSource }: Currency,
  { vatCents, totalCents }: Pick<InvoiceAmounts, 'vatCents' | 'totalCents'>,
  takesDeposits = false
): ForeignCurrency | undefined {
  if (!currency) return undefined
  const source = currencyRateSource ? ` (${currencyRateSource})` : ''
  const rateWords = `1\u00A0€ = ${rates.format(currencyRateMicro! / 1_000_000)}\u00A0${currency}${source}${takesDeposits ? ', les acomptes au cours de leur jour' : ''}`
  return { code: currency, vatInEuroCents: vatCents, totalInEuroCents: totalCents, rateWords }
}
