import { amount } from '#documents/drawing/wording'
import type { ForeignCurrency } from '#documents/invoice_facts'

/** What an invoice in another currency weighs in euros, its tax apart, and at which rate (CGI 289 II). */
export const euroWords = ({ rateWords, totalInEuroCents, vatInEuroCents }: ForeignCurrency) =>
  `${rateWords}. En euros\u00A0: ${amount(totalInEuroCents)} en tout, dont TVA ${amount(vatInEuroCents)}.`
