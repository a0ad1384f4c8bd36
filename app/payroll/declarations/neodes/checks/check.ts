import type { Block } from '#payroll/declarations/neodes/checks/blocks'
import type { DsnDraft } from '#payroll/declarations/neodes/dsn_draft'
import type { DraftContext } from '#payroll/declarations/neodes/draft_context'

/** A rule of the norm that can be told here, and where the draft breaks it. */
export type DraftCheck = {
  name: string
  sentence: string
  /** `warning`: the official tool lets it pass, a person should not. */
  weight: 'blocking' | 'warning'
  failures: string[]
}

export type CheckedDraft = Pick<DsnDraft, 'lines' | 'facts'> & { blocks: Block[] }

export type Check = (draft: CheckedDraft, context: DraftContext) => DraftCheck

/** `check('order', 'Les blocs se suivent…', (draft) => [...])` */
export const check =
  (
    name: string,
    sentence: string,
    find: (draft: CheckedDraft, context: DraftContext) => string[],
    weight: DraftCheck['weight'] = 'blocking'
  ): Check =>
  (draft, context) => ({ name, sentence, weight, failures: find(draft, context) })
