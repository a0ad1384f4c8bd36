import type { BooksToday } from '#forecast/cash/books_today'
import type { CashRow } from '#forecast/cash/cash_row'
import { atOnce, dayIn } from '#forecast/cash/expected_days'
import { advancesRunning } from '#treasury/advances_running'

/** The instalments of what the house lent: each goes back to shared services in its month, the late ones at once. */
export async function advancesAhead({ on, activityId, months, sharedId, trx }: BooksToday): Promise<CashRow[]> {
  const running = await advancesRunning(on, activityId ? { activityIds: [activityId] } : {}, trx)
  return running.flatMap((advance) =>
    advance.instalments
      .filter(({ remainingCents, period }) => remainingCents > 0 && period <= months.at(-1)!)
      .flatMap(({ period, remainingCents: cents }) => {
        const row = {
          nature: 'advances',
          kind: 'due',
          on: atOnce(dayIn(period, 20), on),
          label: `Mensualité de l’avance, ${advance.reason}`,
          href: `/activites/${advance.activityId}/avances`,
          crosses: true,
        } as const
        return [
          { ...row, activityId: advance.activityId, cents: -cents },
          { ...row, activityId: sharedId, cents },
        ]
      })
  )
}
