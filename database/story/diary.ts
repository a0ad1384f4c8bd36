import { addDays, weekdayOf, type Day } from '#core/day'

type Act = () => Promise<unknown>

/** What people will do, day by day: an act may write further acts on later days, such as the payment of an invoice. */
export class Diary {
  #days = new Map<Day, Act[]>()

  /** Writes an act on a day, or on the Monday after a week-end. */
  write(on: Day, act: Act) {
    const day = workingDay(on)
    const acts = this.#days.get(day)
    if (acts) acts.push(act)
    else this.#days.set(day, [act])
  }

  /** Writes an act on that very day, week-end or not: a month ends when it ends. */
  writeExactly(on: Day, act: Act) {
    this.#days.set(on, [...(this.#days.get(on) ?? []), act])
  }

  /** Lives the days from one to the other, both included. */
  async live(from: Day, until: Day, dayDone: (day: Day) => void = () => {}) {
    for (let day = from; day <= until; day = addDays(day, 1)) {
      const acts = this.#days.get(day) ?? []
      for (let index = 0; index < acts.length; index++) await acts[index]()
      this.#days.delete(day)
      dayDone(day)
    }
  }
}

export function workingDay(on: Day): Day {
  const weekday = weekdayOf(on)
  return weekday > 5 ? addDays(on, 8 - weekday) : on
}
