const TYPED: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  'œ': 'oe',
  'Œ': 'OE',
  '€': 'EUR',
}

/** What typography prefers, by the signs that a typewriter has: old formats know no other. */
export const typedSigns = (text: string) => text.replace(/[’‘“”–—…œŒ€]/g, (sign) => TYPED[sign])
