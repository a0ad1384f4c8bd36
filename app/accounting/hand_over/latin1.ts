/** What books write and Latin-1 has no sign for, as packages of that age expect it. */
const SIGNS: Record<string, string> = {
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
  '↔': '-',
}

/** A text in the signs of Latin-1 alone; what has no equivalent becomes a space. */
export const latin1 = (text: string) =>
  text.replace(/[^\x20-\x7E\u00A1-\u00FF]/g, (sign) => SIGNS[sign] ?? (sign === '\r' || sign === '\n' ? sign : plain(sign)))

/** A letter without its accent, when Latin-1 only has the letter. */
function plain(sign: string) {
  const [letter] = sign.normalize('NFD')
  return /[\x20-\x7E]/.test(letter) ? letter : ' '
}
