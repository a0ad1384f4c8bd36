import { writeAbroad } from '#database/story/abroad'
import { adoptTheirPlan } from '#database/story/contribution_plan'
import type { Day } from '#core/day'
import { firstDay, lastDay, longPeriod, periodOf, periodsBetween } from '#core/period'
import { layFoundations } from '#database/foundations/lay_foundations'
import { castOf, type Cast } from '#database/story/cast'
import { writeDeclarant, writeDsn, writeEnds } from '#database/story/declarations'
import { writeCustomers } from '#database/story/customers'
import { Diary } from '#database/story/diary'
import { writeEInvoices } from '#database/story/einvoices'
import { writeEndOfMonth } from '#database/story/end_of_month'
import { writeExpenses } from '#database/story/expenses_of_month'
import { writeHabits } from '#database/story/habits'
import { openTheHouse } from '#database/story/house'
import { writeLetters } from '#database/story/letters'
import { writeMoney } from '#database/story/money_of_month'
import { writePay } from '#database/story/pay_of_month'
import { writeQuotes } from '#database/story/quotes'
import { writePurchases } from '#database/story/purchases_of_month'
import { writeSales } from '#database/story/sales_of_month'
import { writeScenes } from '#database/story/scenes'
import { takeOver } from '#database/story/take_over'
import { openPayStates } from '#database/story/pay_states'

export const FIRST_DAY: Day = '2025-11-01'
export const TODAY: Day = '2026-11-23'

/**
 * Plays a year of « Les Pirogues » with the product's own verbs, day by day, in an empty house.
 * `say` hears which month is being lived, out of how many.
 */
export async function playStory(say: (month: string, done: number, total: number) => void = () => {}, until: Day = TODAY): Promise<Cast> {
  await layFoundations()
  await openTheHouse(until)
  const cast = await castOf()
  await adoptTheirPlan(cast.team.odile)
  await takeOver(cast)
  await openPayStates(cast)

  const diary = new Diary()
  writeScenes(cast, diary)
  writeQuotes(cast, diary)
  writeCustomers(cast, diary)
  writeHabits(cast, diary)
  writeAbroad(cast, diary)
  writeLetters(cast, diary)
  writeEInvoices(cast, diary)
  await writeDeclarant(cast)
  writeEnds(cast, diary)
  const months = periodsBetween(periodOf(FIRST_DAY), periodOf(until))
  for (const [index, period] of months.entries()) {
    say(longPeriod(period), index, months.length)
    writePurchases(period, cast, diary, until)
    writeSales(period, cast, diary, until)
    writeExpenses(period, cast, diary, until)
    writePay(period, cast, diary)
    writeDsn(period, cast, diary)
    writeEndOfMonth(period, cast, diary)
    writeMoney(period, cast, diary)
    const end = period === periodOf(until) ? until : lastDay(period)
    await diary.live(firstDay(period), end)
  }
  say(longPeriod(periodOf(until)), months.length, months.length)
  return cast
}
