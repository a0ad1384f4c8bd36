import { openItems } from '#ledger/open_items'
import type { Transaction } from '#core/transaction'

/** What the house still owes for each thing it bought, in cents, by the source of its entry: `expense_claim:7`. */
export async function owedBySource(accounts: string[], trx?: Transaction): Promise<Map<string, number>> {
  const owed = new Map<string, number>()
  for (const { source, openCents } of await openItems({ accounts }, trx)) {
    if (openCents < 0) owed.set(source, (owed.get(source) ?? 0) - openCents)
  }
  return owed
}

/** `expense_claim:7` → 7. */
export const idsOf = (owed: Map<string, number>) => [...owed.keys()].map((source) => Number(source.split(':')[1]))
