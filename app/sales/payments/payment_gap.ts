import Cooperative from '#cooperative/cooperative'
import type { Transaction } from '#core/transaction'
import { credit, debit, type LineDraft } from '#ledger/entry_draft'

/** Why money and what it settles differ: the rate of the day, or cents that nobody will ask for. */
export const GAPS = {
  exchange: { lost: '656000', won: '756000' },
  rounding: { lost: '658800', won: '758800' },
} as const

export type Gap = keyof typeof GAPS

/** What is lost (positive) or won between what is settled and the money that came, as a line of the payment's entry. */
export function gapLines(lostCents: number, gap: Gap, activityId: number): LineDraft[] {
  if (lostCents === 0) return []
  return [lostCents > 0 ? debit(GAPS[gap].lost, lostCents, activityId) : credit(GAPS[gap].won, -lostCents, activityId)]
}

/** Within the house's tolerance, a few cents too many or too few settle an invoice all the same. */
export async function isRounding(gapCents: number, trx: Transaction): Promise<boolean> {
  if (gapCents === 0) return false
  const { roundingToleranceCents } = await Cooperative.current({ client: trx })
  return Math.abs(gapCents) <= roundingToleranceCents
}
