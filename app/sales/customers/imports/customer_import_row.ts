import { CustomerImportRowSchema } from '#database/schema'

export const OUTCOMES = { refused: 'Refusées', added: 'Ajoutées', known: 'Déjà connues' } as const

export type Outcome = keyof typeof OUTCOMES

/** One line of a file, as it was read, and what became of it. */
export default class CustomerImportRow extends CustomerImportRowSchema {
  declare cells: string[]
  declare outcome: Outcome | null
}
