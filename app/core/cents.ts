/** Amounts are integers of cents, everywhere; a rate is an integer too (basis points, or 1e-5 in payroll). */

/** Rounds half away from zero, so that a credit note mirrors its invoice to the cent. */
export function roundHalfAway(value: number): number {
  const rounded = Math.sign(value) * Math.round(Math.abs(value) * (1 + Number.EPSILON))
  return rounded === 0 ? 0 : rounded
}

/** The share `numerator / denominator` of an amount in cents, exact up to 2^53, rounded half away from zero. */
export function shareOf(cents: number, numerator: number, denominator: number): number {
  if (!denominator) return 0
  // Below 2^53 plain integers give the very same answer several times faster, and payroll asks a million times.
  const twice = 2 * Math.abs(cents * numerator) + Math.abs(denominator)
  if (twice < Number.MAX_SAFE_INTEGER && areIntegers(cents, numerator, denominator)) {
    const quotient = Math.floor(twice / (2 * Math.abs(denominator)))
    return quotient !== 0 && (cents < 0 !== numerator < 0) !== denominator < 0 ? -quotient : quotient
  }
  const product = BigInt(cents) * BigInt(numerator)
  const divisor = BigInt(denominator)
  const negative = product < 0n !== divisor < 0n && product !== 0n
  const [top, bottom] = [abs(product), abs(divisor)]
  const quotient = (2n * top + bottom) / (2n * bottom)
  return Number(negative ? -quotient : quotient)
}

const areIntegers = (a: number, b: number, c: number) => Number.isInteger(a) && Number.isInteger(b) && Number.isInteger(c)

const abs = (value: bigint) => (value < 0n ? -value : value)

/** A rate in basis points of an amount in cents: `bpsOf(100_00, 2000)` is 20_00. */
export const bpsOf = (cents: number, bps: number) => shareOf(cents, bps, 10_000)

export const sum = (amounts: Iterable<number>) => {
  let total = 0
  for (const amount of amounts) total += amount
  return total
}

/**
 * Splits an amount by integer weights; the parts add up to the amount to the cent, the last non-zero weight
 * takes the remainder.
 */
export function splitCents(cents: number, weights: number[]): number[] {
  const total = sum(weights)
  const last = weights.findLastIndex((weight) => weight !== 0)
  let left = cents
  return weights.map((weight, index) => {
    if (index === last) return left
    const part = shareOf(cents, weight, total)
    left -= part
    return index < last || last === -1 ? part : 0
  })
}

const euros = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' })

/** `123456` → `1 234,56 €`, with no-break spaces; or in another currency, by its ISO 4217 code. */
export const formatCents = (cents: number, currency?: string | null) => `${plainCents(cents)}\u00A0${currency ?? '€'}`

/** `123456` → `1 234,56`, with a narrow no-break space between thousands and a true minus sign. */
export const plainCents = (cents: number) => euros.format(cents / 100).replace('-', '\u2212')

/** What a person types in a form, `1 234,56 €` or `1234.56`, in cents; null when it is not an amount. */
export function parseCents(typed: string | number | null | undefined): number | null {
  const plain = String(typed ?? '')
    .replace(/[\s\u00A0\u202F€]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.')
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(plain)) return null
  const [whole, decimals = ''] = plain.replace('-', '').split('.')
  const cents = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return plain.startsWith('-') && cents !== 0 ? -cents : cents
}

/** `2000` → `20 %`, `550` → `5,5 %`. */
export const formatBps = (bps: number) => `${(bps / 100).toLocaleString('fr-FR', { maximumFractionDigits: 2 })}\u00A0%`

const quantities = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 })

/** `12500` thousandths → `12,5`. */
export const formatMilli = (milli: number) => quantities.format(milli / 1000)
