import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { currencyRateOn, lastCurrencyRate } from '#sales/currencies/currency_rate_on'
import { CurrencyRateMissing, type Currency } from '#sales/invoices/in_euros'

export const TYPED = 'cours saisi à la main'

/**
 * A sale in another currency with the rate it is weighed at: the one that somebody typed, with its source, else the house's
 * own of that day; without a day, the last one known. A sale in euros has none. Throws CurrencyRateMissing.
 */
export async function ratedOn(sale: Currency, on: Day | null, trx?: Transaction): Promise<Required<Currency>> {
  const { currency, currencyRateMicro, currencyRateOn: quotedOn, currencyRateSource } = sale
  if (!currency) return { currency: null, currencyRateMicro: null, currencyRateOn: null, currencyRateSource: null }
  // The day of a rate is only known of one that was looked up: a typed one is that of the invoice.
  if (currencyRateMicro && !quotedOn)
    return { currency, currencyRateMicro, currencyRateOn: null, currencyRateSource: currencyRateSource || TYPED }

  const rate = on ? await currencyRateOn(currency, on, trx) : await lastCurrencyRate(currency, trx)
  if (!rate) throw new CurrencyRateMissing(currency)
  return { currency, currencyRateMicro: rate.rateMicro, currencyRateOn: rate.quotedOn, currencyRateSource: rate.source }
}
