import type { Day } from '#core/day'
import { recordAudit } from '#core/audit_trail'
import { inTransaction, type Transaction } from '#core/transaction'
import { Refusal } from '#core/refusal'
import CurrencyRate from '#sales/currencies/currency_rate'

export class EuroHasNoRate extends Refusal {
  constructor() {
    super('L’euro est la monnaie des livres : il n’a pas de cours.', 'currency')
  }
}

export class ParityIsFixed extends Refusal {
  constructor(currency: string) {
    super(`Le ${currency} a une parité fixe avec l’euro : son cours ne se saisit pas.`, 'currency')
  }
}

export type QuotedRate = { currency: string; quotedOn: Day; rateMicro: number; source: string }

/**
 * Writes down what a euro was worth on a day, with its source; noted again, it corrects that day. Invoices already issued
 * keep the rate they were written at. Throws EuroHasNoRate, ParityIsFixed.
 */
export function noteCurrencyRate(quoted: QuotedRate, by: { id: number } | null, trx?: Transaction): Promise<CurrencyRate> {
  return inTransaction(async (trx_) => {
    const { currency, quotedOn, rateMicro, source } = quoted
    if (currency === 'EUR') throw new EuroHasNoRate()
    if (await CurrencyRate.query({ client: trx_ }).where({ currency, is_fixed: true }).first()) throw new ParityIsFixed(currency)

    const known = await CurrencyRate.query({ client: trx_ }).where({ currency, quoted_on: quotedOn }).forUpdate().first()
    const rate = (known ?? new CurrencyRate()).useTransaction(trx_)
    await rate.merge({ currency, quotedOn, rateMicro, source: source.trim(), isFixed: false, recordedById: by?.id ?? null }).save()
    const details = { quoted_on: quotedOn, rate_micro: rateMicro, corrects: Boolean(known) }
    await recordAudit({ action: 'currency_rate_noted', subject: `currency:${currency}`, details, by }, trx_)
    return rate
  }, trx)
}
