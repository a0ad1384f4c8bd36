import { Refusal } from '#core/refusal'
import { COMMON_PASSWORDS, COMMON_WORDS } from '#identity/common_passwords'

export class WeakPassword extends Refusal {}

export const SHORTEST = 12

/** Twelve characters that nobody guesses: not common, not the address, not a pattern (ASVS 5.0, 6.2). Throws WeakPassword. */
export function refuseWeakPassword(password: string, { email }: { email: string }) {
  if (password.length < SHORTEST) refuse(`Choisissez au moins ${SHORTEST} caractères : quatre mots sans lien se retiennent bien.`)
  if (holdsAddress(password, email)) refuse('Ce mot de passe contient votre adresse : choisissez autre chose.')
  if (isCommon(password)) refuse('Ce mot de passe est trop courant : choisissez-en un que personne d’autre n’emploie.')
  if (isPattern(password)) refuse('Ce mot de passe se devine : trop peu de caractères différents, ou une suite.')
}

const refuse = (message: string): never => {
  throw new WeakPassword(message, 'password')
}

function holdsAddress(password: string, email: string) {
  const [name] = email.toLowerCase().split('@')
  return name.length >= 4 && plain(password).includes(plain(name))
}

/** `P@ssw0rd-2026!` is `password`, `azerty123azerty` is `azerty` twice: digits and signs around a common word protect nothing. */
function isCommon(password: string) {
  const lower = plain(password)
  const core = lower.replace(/^[^a-z]+|[^a-z]+$/g, '')
  return COMMON_PASSWORDS.has(lower) || [lower, core, spelled(core)].map(lettersOf).some(isMadeOfCommonWords)
}

/** One common word, the same several times, or two of them. */
const isMadeOfCommonWords = (letters: string) =>
  COMMON_WORDS.some((word) => {
    if (!letters.startsWith(word)) return false
    const rest = letters.slice(word.length)
    return rest === word.repeat(rest.length / word.length) || COMMON_WORDS.includes(rest)
  })

function isPattern(password: string) {
  const characters = [...plain(password)]
  const steps = characters.slice(1).map((character, index) => character.charCodeAt(0) - characters[index].charCodeAt(0))
  return new Set(characters).size < 5 || longestRun(steps) > characters.length / 2
}

/** How many characters follow one another by the same small step: `123456`, `aaaa`, `fedcba`. */
function longestRun(steps: number[]) {
  let [longest, current] = [1, 1]
  for (const [index, step] of steps.entries()) {
    current = Math.abs(step) <= 1 && step === steps[index - 1] ? current + 1 : Math.abs(step) <= 1 ? 2 : 1
    longest = Math.max(longest, current)
  }
  return longest
}

const SIGNS: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  '$': 's',
  '€': 'e',
  '!': 'i',
}

const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
const spelled = (text: string) => [...text].map((sign) => SIGNS[sign] ?? sign).join('')
const lettersOf = (text: string) => text.replace(/[^a-z]/g, '')
