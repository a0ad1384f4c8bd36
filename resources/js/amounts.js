const euros = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** What a person types, `1 234,5 €` or `1234.5`, in cents; null when it is not an amount. Same rule as the server's. */
export function parseCents(typed) {
  const plain = String(typed ?? '')
    .replace(/[\s\u00A0\u202F€]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.')
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(plain)) return null
  const [whole, decimals = ''] = plain.replace('-', '').split('.')
  const cents = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return plain.startsWith('-') ? -cents : cents
}

export const plainCents = (cents) => euros.format(cents / 100).replace('-', '\u2212')
export const formatCents = (cents, currency = '€') => `${plainCents(cents)}\u00A0${currency}`

/** Half away from zero, as the server rounds. */
export const roundHalfAway = (value) =>
  Math.sign(value) * Math.round(Math.abs(value) * (1 + Number.EPSILON))
