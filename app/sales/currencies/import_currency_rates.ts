import { recordAudit } from '#core/audit_trail'
import { inTransaction, type Transaction } from '#core/transaction'
import { readEcbRates } from '#sales/currencies/read_ecb_rates'

export type ImportedRates = { added: number; known: number; days: number }

/** Takes in the ECB's file; what is already known of a day stays as it is. Throws FileRefused. */
export function importCurrencyRates(bytes: Uint8Array, by: { id: number } | null, trx?: Transaction): Promise<ImportedRates> {
  const quoted = readEcbRates(bytes)
  const days = [...new Set(quoted.map(({ quotedOn }) => quotedOn))]
  return inTransaction(async (trx_) => {
    const rows = await trx_.from('currency_rates').whereIn('quoted_on', days).select('currency', 'quoted_on')
    const known = new Set(rows.map((row) => `${row.currency} ${row.quoted_on}`))
    const added = quoted.filter(({ currency, quotedOn }) => !known.has(`${currency} ${quotedOn}`))
    for (let at = 0; at < added.length; at += 100)
      await trx_.table('currency_rates').multiInsert(
        added.slice(at, at + 100).map(({ currency, quotedOn, rateMicro, source }) => ({
          currency,
          quoted_on: quotedOn,
          rate_micro: rateMicro,
          source,
          is_fixed: false,
          recorded_by_id: by?.id ?? null,
          created_at: `${quotedOn} 00:00:00`,
        }))
      )
    if (added.length > 0)
      await recordAudit({ action: 'currency_rates_imported', subject: 'currency:all', details: { added: added.length }, by }, trx_)
    return { added: added.length, known: quoted.length - added.length, days: days.length }
  }, trx)
}
