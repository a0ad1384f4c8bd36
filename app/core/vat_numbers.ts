import { frenchVatNumberIsValid } from '#core/registration_numbers'

/** How a VAT number of each member state is written after its two letters (Commission, VIES; directive 2006/112, art. 215). */
const SHAPES: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^[1-9]\d{8}$/,
  DK: /^\d{8}$/,
  EE: /^10\d{7}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z0-9+*]{10}\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{10}01$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
}

/** Keys that are public arithmetic; of the other states, the shape alone. */
const KEYS: Record<string, (digits: string) => boolean> = {
  FR: (own) => frenchVatNumberIsValid(`FR${own}`),
  BE: (own) => 97 - (Number(own.slice(0, 8)) % 97) === Number(own.slice(8)),
  LU: (own) => Number(own.slice(0, 6)) % 89 === Number(own.slice(6)),
  IT: (own) => luhn(own),
  PT: (own) => keyOf(own.slice(0, 8), [9, 8, 7, 6, 5, 4, 3, 2], (sum) => (11 - (sum % 11) > 9 ? 0 : 11 - (sum % 11))) === Number(own[8]),
  PL: (own) => keyOf(own.slice(0, 9), [6, 5, 7, 2, 3, 4, 5, 6, 7], (sum) => sum % 11) === Number(own[9]),
}

/** A VAT number of the Union with its country's shape, and its key where the arithmetic is public; elsewhere, letters and digits. */
export function vatNumberIsValid(number: string): boolean {
  const [country, own] = [number.slice(0, 2), number.slice(2)]
  const shape = SHAPES[country]
  if (!shape) return /^[A-Z]{2}[A-Z0-9+*]{2,13}$/.test(number)
  return shape.test(own) && (KEYS[country]?.(own) ?? true)
}

const keyOf = (digits: string, weights: number[], end: (sum: number) => number) =>
  end(weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0))

const luhn = (digits: string) =>
  [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0) %
    10 ===
  0
