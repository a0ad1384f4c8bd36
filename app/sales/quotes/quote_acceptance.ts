import { QuoteAcceptanceSchema } from '#database/schema'

export const SIGNATURES = {
  typed: 'nom écrit en ligne',
  drawn: 'signature dessinée en ligne',
  paper: 'devis signé remis à la coopérative',
} as const

export type Signature = keyof typeof SIGNATURES

/** The strokes of a drawn signature, each a row of points in a frame of 600 by 200. */
export type Strokes = [x: number, y: number][][]

/** A customer's agreement: who, when, to which words, with a seal (SHA-256) over all of it. */
export default class QuoteAcceptance extends QuoteAcceptanceSchema {
  declare signature: Signature
  declare details: { options: number[]; strokes: Strokes }

  get how() {
    return SIGNATURES[this.signature]
  }
}
