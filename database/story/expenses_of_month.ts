import { bpsOf } from '#core/cents'
import { addDays, type Day } from '#core/day'
import { firstDay, type Period } from '#core/period'
import { addExpense } from '#purchases/expense_claims/add_expense'
import { addTrip } from '#purchases/expense_claims/add_trip'
import { approveClaim } from '#purchases/expense_claims/approve_claim'
import { draftClaim } from '#purchases/expense_claims/draft_claim'
import { submitClaim } from '#purchases/expense_claims/submit_claim'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'
import { figuresOf } from '#database/story/figures'
import { TRADES } from '#database/story/trades'

/** What a kilometre is worth for a car of five fiscal horsepower, to turn a budget into trips. */
const CENTS_A_KILOMETRE = 63.6

/** The price of a meal whose cost takes the rest of the budget to the cent. */
const withTax = (netCents: number) => netCents + bpsOf(netCents, 1000)

/** Half of a trade's expenses is advanced by the person: trips or small bills, handed in before the deadline. */
export function writeExpenses(period: Period, cast: Cast, diary: Diary, until: Day) {
  for (const figures of figuresOf(period)) {
    const trade = TRADES.find(({ code }) => code === figures.activity)!
    const { person, user, activity } = cast.actors[trade.runners[0].key]
    const budgetCents = Math.round(figures.expensesCents / 2)
    const handedIn = addDays(firstDay(period), 15)
    if (budgetCents === 0 || handedIn > until) continue

    diary.write(handedIn, async () => {
      const claim = await draftClaim({ personId: person.id, activityId: activity.id, period })
      const spentOn = addDays(firstDay(period), 8)
      if (trade.expenses === 'kilometres') {
        const kilometres = Math.round((budgetCents * 0.7) / CENTS_A_KILOMETRE)
        const trip = await addTrip(claim, { spentOn, label: `Port-Essai ↔ ${trade.clients[0].name}`, kilometres, fiscalPower: 5 })
        await addExpense(claim, {
          spentOn,
          category: 'meals',
          label: 'Repas en déplacement',
          totalCents: withTax(budgetCents - trip.totalCents),
          vatRateBps: 1000,
        })
      } else {
        await addExpense(claim, {
          spentOn,
          category: 'software',
          label: 'Abonnement en ligne',
          totalCents: Math.round(budgetCents * 0.6),
          vatRateBps: 2000,
        })
        await addExpense(claim, {
          spentOn,
          category: 'office',
          label: 'Petites fournitures',
          totalCents: Math.round(budgetCents * 0.6),
          vatRateBps: 2000,
        })
      }
      await submitClaim(claim, handedIn > `${period}-18` ? `${period}-18` : handedIn, user)
      diary.write(addDays(firstDay(period), 19), () => approveClaim(claim, addDays(firstDay(period), 19), cast.team.maud))
    })
  }
}
