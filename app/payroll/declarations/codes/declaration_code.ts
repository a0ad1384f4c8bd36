import { DeclarationCodeSchema } from '#database/schema'

/**
 * `contribution`: how a line of pay is declared; `contract`, `end_reason`, `notice`, `withholding`, `pay`: what the norm
 * calls a thing of the house; `constant`: what a rubric always says here; `norm`: the version in force.
 */
export const CODE_KINDS = {
  contribution: 'Cotisations',
  contract: 'Nature du contrat',
  end_reason: 'Motif de fin de contrat',
  notice: 'Préavis',
  withholding: 'Taux de prélèvement',
  pay: 'Primes et indemnités',
  constant: 'Valeurs constantes',
  norm: 'Norme',
} as const

export type CodeKind = keyof typeof CODE_KINDS

/** A code of a declaration from a day on, with where it was read. Appended, never edited. */
export default class DeclarationCode extends DeclarationCodeSchema {
  declare kind: CodeKind
}
