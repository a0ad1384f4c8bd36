/** Text as one searches it: without accents, in small letters. */
export const plainWords = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** `de` before a name, shortened before a vowel or a silent h: « d’Ibrahima », « de Samba ». */
export const deName = (name: string) => (/^[aeiouyh]/.test(plainWords(name)) ? `d’${name}` : `de ${name}`)

/** Whether every word that was typed stands somewhere in the texts. */
export function wordsIn(texts: (string | null | undefined)[], typed = '') {
  const text = plainWords(texts.filter(Boolean).join(' '))
  return plainWords(typed)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** `3 factures`, `1 facture`. */
export const counted = (count: number, one: string, many = `${one}s`) => `${count}\u00A0${count === 1 ? one : many}`
