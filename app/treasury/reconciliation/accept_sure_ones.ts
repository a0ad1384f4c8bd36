import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type { Author } from '#ledger/entry_draft'
import { acceptSuggestion } from '#treasury/reconciliation/accept_suggestion'
import { dayToPost } from '#treasury/reconciliation/day_to_post'
import { openLines } from '#treasury/reconciliation/open_lines'
import { suggestionsFor } from '#treasury/reconciliation/suggestions'

/**
 * Takes every sure suggestion, line by line, each on its own: what one line settled, the next no longer finds.
 * Answers how many were taken. A line that is refused waits for a person.
 */
export async function acceptSureOnes(filter: { bankAccountId?: number; until?: Day }, today: Day, by: Author): Promise<number> {
  const lines = await openLines(filter)
  const suggestions = await suggestionsFor(lines)
  const used = new Set<string>()
  let taken = 0
  for (const line of lines) {
    const [first] = suggestions.get(line.lineId) ?? []
    const keys = first?.ids.map((id) => `${first.kind}:${id}`) ?? []
    if (!first?.isSure || keys.some((key) => used.has(key))) continue
    try {
      await acceptSuggestion({ id: line.lineId }, first, await dayToPost(line.bookedOn, today), by)
      keys.forEach((key) => used.add(key))
      taken += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return taken
}
