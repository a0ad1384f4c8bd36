import { daysBetween, type Day } from '#core/day'
import { plainWords } from '#core/words'

/** What a line of the bank says, ready to be compared: its words, and its letters and figures without anything between. */
export type Said = { words: Set<string>; signs: string }

export function saidBy({ label, counterparty, reference }: { label: string; counterparty: string | null; reference: string | null }): Said {
  const text = plainWords([counterparty, label, reference].filter(Boolean).join(' '))
  return { words: new Set(text.split(/[^a-z0-9]+/).filter(Boolean)), signs: text.replace(/[^a-z0-9]/g, '') }
}

/** Whether the number of a document is in what was said, and not only the beginning of another's. */
export function quotes({ signs }: Said, piece: string): boolean {
  const wanted = plainWords(piece).replace(/[^a-z0-9]/g, '')
  if (wanted.length < 5 || !/\d/.test(wanted)) return false
  const at = signs.indexOf(wanted)
  return at !== -1 && !/\d/.test(signs[at + wanted.length] ?? '') && !(/^\d/.test(wanted) && /\d/.test(signs[at - 1] ?? ''))
}

const COMMON = new Set([
  'sarl',
  'sas',
  'sasu',
  'eurl',
  'scop',
  'scic',
  'association',
  'mairie',
  'ville',
  'commune',
  'societe',
  'fictif',
  'fictive',
  'monsieur',
  'madame',
])

export const tokensOf = (name: string) =>
  plainWords(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2)

/** How much of a name was said, from nothing to all of it: a word that everybody bears is no name. */
export function named({ words }: Said, tokens: string[]): number {
  const own = tokens.filter((word) => !COMMON.has(word))
  if (own.length === 0) return 0
  return own.filter((word) => words.has(word)).length / own.length
}

/** Ten points on the day itself, none after two months. */
export function nearness(a: Day, b: Day, within = 60): number {
  const apart = Math.abs(daysBetween(a, b))
  return apart > within ? 0 : Math.round(10 * (1 - apart / within))
}
