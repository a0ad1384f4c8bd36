import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import { currencyRateOn, lastCurrencyRate } from '#sales/currencies/currency_rate_on'
import type { Currency } from '#sales/invoices/in_euros'

export class QuoteRateMissing extends Refusal {
  constructor(currency: string) {
    super(`Le cours du ${currency} manque : notez-le dans les cours des monnaies, puis revenez à ce devis.`, 'currency')
  }
}

/**
 * What a quote is weighed at, so that lists and forecasts add up in euros: the rate of its day, else the last one known, since
 * each of its invoices will have its own. Euros have none. Throws QuoteRateMissing.
 */
export async function quoteRate(currency: string | null | undefined, on: Day | null, trx?: Transaction): Promise<Required<Currency>> {
  if (!currency) return { currency: null, currencyRateMicro: null, currencyRateOn: null, currencyRateSource: null }
  const rate = (on && (await currencyRateOn(currency, on, trx))) ?? (await lastCurrencyRate(currency, trx))
  if (!rate) throw new QuoteRateMissing(currency)
  return { currency, currencyRateMicro: rate.rateMicro, currencyRateOn: rate.quotedOn, currencyRateSource: rate.source }
}
