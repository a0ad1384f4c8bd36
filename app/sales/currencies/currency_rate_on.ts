import type { Transaction } from '#core/transaction'
import { addDays, type Day } from '#core/day'
import CurrencyRate from '#sales/currencies/currency_rate'

/** Past a week and its holidays, a rate is no longer that of the day. */
const STALE_AFTER_DAYS = 10

/** The rate of a day: the last one quoted by then, unless it has grown old; a fixed parity does not. Null when there is none. */
export async function currencyRateOn(currency: string, on: Day, trx?: Transaction): Promise<CurrencyRate | null> {
  return CurrencyRate.query({ client: trx })
    .where('currency', currency)
    .where('quoted_on', '<=', on)
    .where((fresh) => fresh.where('quoted_on', '>=', addDays(on, -STALE_AFTER_DAYS)).orWhere('is_fixed', true))
    .orderBy('quoted_on', 'desc')
    .first()
}

/** The last rate known, to give an idea of a draft that has no day yet. */
export const lastCurrencyRate = (currency: string, trx?: Transaction): Promise<CurrencyRate | null> =>
  CurrencyRate.query({ client: trx }).where('currency', currency).orderBy('quoted_on', 'desc').first()
