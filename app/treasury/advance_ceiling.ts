import Cooperative from '#cooperative/cooperative'
import { formatCents, sum } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import { advancesRunning } from '#treasury/advances_running'

export class AdvanceAboveCeiling extends Refusal {
  constructor(ceilingCents: number, owedCents: number) {
    const leftCents = Math.max(0, ceilingCents - owedCents)
    super(
      [
        `La coopérative n’avance pas plus de ${formatCents(ceilingCents)} à une même activité`,
        owedCents > 0 ? `, et celle-ci doit encore ${formatCents(owedCents)}` : '',
        leftCents > 0 ? `\u00A0: ${formatCents(leftCents)} au plus aujourd’hui.` : '\u00A0: rendez d’abord une part de l’avance en cours.',
      ].join(''),
      'amountCents'
    )
  }
}

export type AdvanceRoom = {
  /** None: the house set no ceiling. */
  ceilingCents: number | null
  owedCents: number
  /** What the activity may still be lent that day. */
  leftCents: number | null
}

/** How much more the house lends an activity: its ceiling, less what the activity still owes of former advances. */
export async function advanceRoom(activityId: number, on: Day, trx?: Transaction): Promise<AdvanceRoom> {
  const { advanceCeilingCents: ceilingCents } = await Cooperative.current(trx ? { client: trx } : undefined)
  const running = await advancesRunning(on, { activityIds: [activityId] }, trx)
  const owedCents = sum(running.map(({ remainingCents }) => remainingCents))
  return { ceilingCents, owedCents, leftCents: ceilingCents === null ? null : Math.max(0, ceilingCents - owedCents) }
}

/** Throws AdvanceAboveCeiling. */
export async function assertUnderCeiling(
  { activityId, amountCents }: { activityId: number; amountCents: number },
  on: Day,
  trx: Transaction
) {
  const { ceilingCents, owedCents, leftCents } = await advanceRoom(activityId, on, trx)
  if (leftCents !== null && amountCents > leftCents) throw new AdvanceAboveCeiling(ceilingCents!, owedCents)
}
