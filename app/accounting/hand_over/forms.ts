import { fecLines } from '#accounting/fec/fec_lines'
import { fecDescription, fecName } from '#accounting/fec/export_fec'
import { genericLines } from '#accounting/hand_over/generic_lines'
import { journalLines } from '#accounting/hand_over/journal_lines'
import { quadratusLines } from '#accounting/hand_over/quadratus_lines'
import type { Period } from '#core/period'

export type Span = { first: Period; last: Period }

type Year = { id: number; year: number; ends_on: string; note: string | null }

type Form = {
  label: string
  help: string
  /** The FEC is that of a whole fiscal year. */
  wholeYear?: boolean
  name: (span: Span, year: Year) => Promise<string> | string
  text: (span: Span, year: Year) => AsyncGenerator<string>
  encoding: BufferEncoding
  /** The text that goes with the file, when it needs one. */
  about?: (year: Year) => Promise<string>
}

/** The forms in which the books leave the house: the law's own, a spreadsheet's, and those that accounting packages read. */
export const FORMS = {
  fec: {
    label: 'FEC',
    help: 'Le fichier des écritures comptables d’un exercice, tel que l’administration le demande (LPF A47 A-1).',
    wholeYear: true,
    name: (_, year) => fecName(year),
    text: (_, year) => fecLines(year.id),
    encoding: 'utf8',
    about: fecDescription,
  },
  csv: {
    label: 'Journaux pour un tableur',
    help: 'Une ligne par ligne d’écriture, en CSV à point-virgule : journal, date, compte, tiers, activité, débit, crédit.',
    name: ({ first, last }) => `journaux-${first}-${last}.csv`,
    text: journalLines,
    encoding: 'utf8',
  },
  generic: {
    label: 'Import paramétrable (Sage, Ciel, EBP)',
    help: 'Texte à point-virgule, dates JJ/MM/AAAA, virgule décimale : à décrire une fois dans l’import paramétrable du logiciel.',
    name: ({ first, last }) => `ecritures-${first}-${last}.txt`,
    text: genericLines,
    encoding: 'latin1',
  },
  quadratus: {
    label: 'Quadratus ASCII',
    help: 'Lignes M à colonnes fixes, montants en centimes, que lisent Quadra et bien d’autres logiciels de cabinet.',
    name: ({ first, last }) => `quadra-${first}-${last}.txt`,
    text: quadratusLines,
    encoding: 'latin1',
  },
} satisfies Record<string, Form>

export type FormName = keyof typeof FORMS

export const FORM_NAMES = Object.keys(FORMS) as FormName[]

export const formOf = (name: FormName): Form => FORMS[name]
