import type { Day } from '#core/day'
import type { Block } from '#documents/blocks'
import type { House } from '#documents/house'

/** A report: exit report, activity statement, funder report. Sections are lettered by the caller (« A », « B »…). */
export interface ReportPaper {
  house: House
  tradeName?: string
  /** « Bilan de sortie ». */
  title: string
  /** Whose it is: « Moussa Kébé-Lorand · Kébé Rénov’ ». */
  subject: string
  period?: string
  madeOn: Day
  /** The sentence and the figures on top of the first page. */
  summary?: Block[]
  sections: { mark?: string; title: string; blocks: Block[] }[]
  /** At the foot of every page: « Confidentiel », a reference. */
  footnote?: string
  draft?: boolean
}

/** A contract or an amendment: CAPE, CESA, joint activity, assignment. */
export interface ContractPaper {
  house: House
  title: string
  subtitle?: string
  reference?: string
  madeOn: Day
  parties: { name: string; quality: string; lines: string[] }[]
  preamble?: string[]
  articles: { title: string; blocks: Block[] }[]
  closing?: string
  signatures: Extract<Block, { kind: 'signatures' }>
  footnote?: string
  draft?: boolean
}

/** A letter, a certificate or a receipt: work certificate, final-settlement receipt, reminder. */
export interface LetterPaper {
  house: House
  tradeName?: string
  to?: { name: string; lines: string[] }
  place?: string
  writtenOn: Day
  reference?: string
  /** Printed large, for a certificate; `subject` is for a letter. */
  title?: string
  subject?: string
  blocks: Block[]
  signature?: { name: string; role: string; signedOn?: Day }
  footnote?: string
  draft?: boolean
}
