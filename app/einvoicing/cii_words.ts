import type { Day } from '#core/day'
import type { InvoiceFacts, InvoiceKind, PaymentTerms, Unit } from '#documents/invoice_facts'
import { leaf, node } from '#core/xml'

/** UNTDID 1001 as far as XP Z12-012 accepts it (BR-FR-04). A quote is not an invoice and has no code. */
export const TYPE_CODES: Record<Exclude<InvoiceKind, 'quote'>, string> = {
  invoice: '380',
  deposit_invoice: '386',
  corrective_invoice: '384',
  credit_note: '381',
}

/** UNECE recommendation 20. */
export const UNIT_CODES: Record<Unit, string> = {
  unit: 'C62',
  hour: 'HUR',
  day: 'DAY',
  month: 'MON',
  lump_sum: 'LS',
  kg: 'KGM',
  m: 'MTR',
  m2: 'MTK',
  m3: 'MTQ',
  km: 'KMT',
  litre: 'LTR',
  set: 'SET',
  person: 'IE',
}

/** UNTDID 4461; a transfer in euros is a SEPA one. */
export function meansCode({ means }: PaymentTerms, { iban, currency }: { iban?: string; currency: string }) {
  if (means === 'transfer') return !iban ? '1' : currency === 'EUR' ? '58' : '30'
  return { card: '48', cash: '10', cheque: '20', direct_debit: '59' }[means]
}

/**
 * The billing frame (BT-23, BR-FR-08): B goods, S services, M both; 1 as usual, 2 already paid, 4 final after a deposit,
 * 7 already reported as a sale to a private person.
 */
export function billingFrame({ lines, kind, deposits = [], totals, payment, alreadyReported }: InvoiceFacts) {
  const natures = new Set(lines.map(({ nature }) => nature))
  const letter = natures.size > 1 ? 'M' : natures.has('goods') ? 'B' : 'S'
  if (deposits.length > 0 && kind !== 'deposit_invoice') return `${letter}4`
  if (payment.paidOn && totals.dueCents === 0) return `${letter}2`
  return `${letter}${alreadyReported && letter !== 'M' ? '7' : '1'}`
}

/**
 * When the tax is due (BT-8, UNTDID 2475): 72 when the customer pays, 5 on the invoice under the option for debits, 29 on
 * delivery for goods without it.
 */
export function taxPointCode({ vatOn, vatOption, lines }: InvoiceFacts) {
  if (vatOn === 'receipts') return '72'
  return vatOption === 'debits' || lines.some(({ nature }) => nature === 'services') ? '5' : '29'
}

export const money = (cents: number) => (cents / 100).toFixed(2)
export const percent = (bps: number) => (bps / 100).toFixed(2)
export const thousandths = (milli: number) => (milli / 1000).toFixed(3)

export const dated = (name: string, day: Day | undefined, prefix: 'udt' | 'qdt' = 'udt') =>
  node(name, leaf(`${prefix}:DateTimeString`, day?.replaceAll('-', ''), 'format="102"'))
