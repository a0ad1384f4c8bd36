import { typedSigns } from '#core/typed_signs'

/** A text in the signs of Latin-1 alone; what has no equivalent becomes a space. */
export const latin1 = (text: string) =>
  typedSigns(text)
    .replaceAll('↔', '-')
    .replace(/[^\x20-\x7E\u00A1-\u00FF\r\n]/g, plain)

/** A letter without its accent, when Latin-1 only has the letter. */
function plain(sign: string) {
  const [letter] = sign.normalize('NFD')
  return /[\x20-\x7E]/.test(letter) ? letter : ' '
}
