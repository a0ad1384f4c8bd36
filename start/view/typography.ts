/** What a person typed, and what is not words. */
const LEFT_ALONE = /(<(?:textarea|script|style|pre)\b[\s\S]*?<\/(?:textarea|script|style|pre)>)/

const IN_A_TAG = '(?![^<>]*>)'
const BEFORE_A_HIGH_MARK = new RegExp(` (?=[;:?!€%»]${IN_A_TAG})`, 'g')
const AFTER_A_QUOTE = new RegExp(`« ${IN_A_TAG}`, 'g')
const APOSTROPHE = new RegExp(`(?<=\\p{L})(?:'|&#39;|&#x27;)(?=\\p{L})${IN_A_TAG}`, 'gu')

/**
 * A page as a French printer sets it: a space that does not break before high marks, a curled apostrophe.
 * Only what one reads changes: neither attributes nor what was typed in a field, which go back to the books as they came.
 */
export const inFrenchTypography = (html: string): string =>
  html
    .split(LEFT_ALONE)
    .map((part, rank) => (rank % 2 ? part : printed(part)))
    .join('')

const printed = (html: string) => html.replace(BEFORE_A_HIGH_MARK, '\u00A0').replace(AFTER_A_QUOTE, '«\u00A0').replace(APOSTROPHE, '’')
