import Cooperative from '#cooperative/cooperative'
import { dayAndMonth, type Day } from '#core/day'
import { ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { nextWorkingDay } from '#core/working_days'

export class PayInputsLocked extends Refusal {
  constructor(period: Period, lastDay: Day) {
    super(
      `Les demandes ${ofPeriod(period)} se sont arrêtées le ${dayAndMonth(lastDay)}\u00A0: demandez pour le mois suivant, ou voyez avec la paie.`
    )
  }
}

/** The last day on which people ask for a month themselves: the day of the house, or the next one worked. */
export async function inputDayOf(period: Period): Promise<Day> {
  const { payInputDay } = await Cooperative.current()
  return nextWorkingDay(`${period}-${String(payInputDay).padStart(2, '0')}`)
}

/** After that day whoever prepares pay still writes, for somebody who was late. Throws PayInputsLocked. */
export async function assertAskedInTime(period: Period, on: Day) {
  const lastDay = await inputDayOf(period)
  if (on > lastDay) throw new PayInputsLocked(period, lastDay)
}
