import { CurrencyRateSchema } from '#database/schema'

/** What a euro was worth on a day, and who says so. `rateMicro` is in millionths of the currency. */
export default class CurrencyRate extends CurrencyRateSchema {}
