/** Numbers that the register gives to companies, checked by their own arithmetic, never by asking anybody. */

/** Nine digits whose Luhn sum is a multiple of ten (Insee, répertoire Sirene). */
export const sirenIsValid = (siren: string) => /^\d{9}$/.test(siren) && luhnSum(siren) % 10 === 0

/** Fourteen digits, the SIREN first. La Poste has too many offices for Luhn: their digits add up to a multiple of five. */
export function siretIsValid(siret: string) {
  if (!/^\d{14}$/.test(siret) || !sirenIsValid(siret.slice(0, 9))) return false
  return luhnSum(siret) % 10 === 0 || (siret.startsWith(LA_POSTE) && plainSum(siret) % 5 === 0)
}

/** `FR`, a key of two digits, a SIREN (CGI ann. II art. 242 nonies A; key = (12 + 3 × SIREN mod 97) mod 97). */
export function frenchVatNumberIsValid(number: string) {
  const [, siren] = /^FR\d{2}(\d{9})$/.exec(number) ?? []
  return siren !== undefined && sirenIsValid(siren) && number === frenchVatNumberOf(siren)
}

export function frenchVatNumberOf(siren: string) {
  const key = (12 + 3 * (Number(siren) % 97)) % 97
  return `FR${String(key).padStart(2, '0')}${siren}`
}

const LA_POSTE = '356000000'

const digitsOf = (number: string) => [...number].map(Number)

const plainSum = (number: string) => digitsOf(number).reduce((total, digit) => total + digit, 0)

const luhnSum = (number: string) =>
  digitsOf(number)
    .reverse()
    .map((digit, index) => (index % 2 ? digit * 2 : digit))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
