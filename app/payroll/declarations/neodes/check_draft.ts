import { blocksOf } from '#payroll/declarations/neodes/checks/blocks'
import type { DraftCheck } from '#payroll/declarations/neodes/checks/check'
import { houseChecks } from '#payroll/declarations/neodes/checks/house_checks'
import { payChecks } from '#payroll/declarations/neodes/checks/pay_checks'
import { structureChecks } from '#payroll/declarations/neodes/checks/structure_checks'
import type { DraftContext } from '#payroll/declarations/neodes/draft_context'
import type { DsnDraft } from '#payroll/declarations/neodes/dsn_draft'

/** The rules of structure that are known, one by one. Passing them all is not passing DSN-Val. */
export function checkDraft({ lines, facts }: Pick<DsnDraft, 'lines' | 'facts'>, context: DraftContext): DraftCheck[] {
  const draft = { lines, facts, blocks: blocksOf(lines) }
  return [...structureChecks, ...payChecks, ...houseChecks].map((rule) => rule(draft, context))
}
