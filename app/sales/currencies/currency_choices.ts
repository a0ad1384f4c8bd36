import db from '@adonisjs/lucid/services/db'
import { CURRENCIES } from '#sales/currencies/currencies'

/** The euro first, then what the house names, then any other that it has a rate of. */
export async function currencyChoices(chosen?: string | null) {
  const quoted: string[] = (await db.from('currency_rates').distinct('currency').orderBy('currency')).map((row) => row.currency)
  const others = [...new Set([...quoted, ...(chosen ? [chosen] : [])])].filter((code) => !(code in CURRENCIES)).sort()
  return [
    { value: '', label: 'Euro' },
    ...Object.entries(CURRENCIES).map(([code, name]) => ({ value: code, label: `${code}, ${name}` })),
    ...others.map((code) => ({ value: code, label: code })),
  ]
}
