import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { isToRemind, lateInvoices, type LateInvoice } from '#sales/reminders/late_invoices'
import ReminderStep from '#sales/reminders/reminder_step'

export type Tab = { view: string; label: string; count: number; cents: number }

const SHOWN = 200

/** What is to remind, a tab per step of the ladder; then what waits, what is held, what was told all it could be. */
export async function reminderQueue(on: Day, activityIds: number[] | null, asked?: string) {
  const late = await lateInvoices(on, { activityIds })
  const ladder = await ReminderStep.ladder()
  const viewOf = (one: LateInvoice) => {
    if (one.held) return 'arretees'
    if (!one.step) return 'terminees'
    return isToRemind(one, on) ? `etape-${one.step.rank}` : 'a-venir'
  }
  const tabs = [
    ...ladder.map((step) => ({ view: `etape-${step.rank}`, label: step.label })),
    { view: 'a-venir', label: 'À venir' },
    { view: 'arretees', label: 'Arrêtées' },
    { view: 'terminees', label: 'Toutes faites' },
  ].map((tab) => {
    const mine = late.filter((one) => viewOf(one) === tab.view)
    return { ...tab, count: mine.length, cents: sum(mine.map(({ openCents }) => openCents)) }
  })
  const current = tabs.find(({ view }) => view === asked) ?? tabs.find(({ count }) => count > 0) ?? tabs[0]
  const rows = late.filter((one) => viewOf(one) === current.view)
  const toRemind = late.filter((one) => isToRemind(one, on))
  return {
    tabs,
    current,
    rows: rows.slice(0, SHOWN),
    hidden: Math.max(0, rows.length - SHOWN),
    step: ladder.find(({ rank }) => current.view === `etape-${rank}`) ?? null,
    toRemind: { count: toRemind.length, cents: sum(toRemind.map(({ openCents }) => openCents)) },
  }
}
