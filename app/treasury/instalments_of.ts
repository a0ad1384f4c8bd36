import { addToPeriod, periodsBetween, type Period } from '#core/period'

type Schedule = { amountCents: number; instalmentCents: number; firstInstalment: Period; repaidCents: number }

export type Instalment = {
  period: Period
  amountCents: number
  repaidCents: number
  remainingCents: number
}

/** The months in which an advance comes back, in cents: the last takes what is left, and what came back fills the oldest first. */
export function instalmentsOf({ amountCents, instalmentCents, firstInstalment, repaidCents }: Schedule): Instalment[] {
  const count = Math.ceil(amountCents / instalmentCents)
  let [left, repaid] = [amountCents, repaidCents]
  return periodsBetween(firstInstalment, addToPeriod(firstInstalment, count - 1)).map((period) => {
    const due = Math.min(instalmentCents, left)
    const paid = Math.min(due, repaid)
    left -= due
    repaid -= paid
    return { period, amountCents: due, repaidCents: paid, remainingCents: due - paid }
  })
}
