/** Letters that have no accent to drop, and the signs of French typography. */
const LIKE: Record<string, string> = {
  'œ': 'oe',
  'Œ': 'OE',
  'æ': 'ae',
  'Æ': 'AE',
  'ß': 'ss',
  'ø': 'o',
  'Ø': 'O',
  'ł': 'l',
  'Ł': 'L',
  'đ': 'd',
  'Đ': 'D',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '−': '-',
  '‑': '-',
  '&': '+',
  '€': 'EUR',
  '@': '(a)',
  '_': '-',
  '…': '...',
}

/**
 * The text in the few signs that every bank of the SEPA zone carries, cut to a length (EPC217-08): what else is typed
 * becomes the letter it looks like, or a space.
 */
export const latinText = (text: string, length: number) =>
  text
    .replace(/\P{ASCII}|[&@_]/gu, (sign) => LIKE[sign] ?? sign)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/gu, ' ')
    .replace(/\/{2,}/g, '/')
    .replace(/ +/g, ' ')
    .slice(0, length)
    .replace(/^[/ ]+|[/ ]+$/g, '')
