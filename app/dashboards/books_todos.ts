import db from '@adonisjs/lucid/services/db'
import { monthsOfBooks } from '#accounting/closing/months'
import { returnEnding } from '#accounting/vat/vat_span'
import { dayAndMonth, type Day } from '#core/day'
import { lastDay, longPeriod, nextPeriod, ofPeriod } from '#core/period'
import { present, type Todo } from '#dashboards/todo'

/** What the calendar asks of the books: VAT to file by the house's own day, the month to close after it. */
export async function booksTodos(on: Day): Promise<Todo[]> {
  const { ca3_day: ca3Day, vat_every: every } = await db.from('cooperatives').orderBy('id').select('ca3_day', 'vat_every').firstOrFail()
  const over = (await monthsOfBooks(on)).filter((month) => !month.closedOn && lastDay(month.period) < on)
  return over.flatMap((month) => {
    const filedBy = `${nextPeriod(month.period)}-${String(ca3Day).padStart(2, '0')}`
    return present<Todo>([
      !month.vatFiledOn &&
        returnEnding(month.period, every) === month.period && {
          is: filedBy < on ? 'late' : 'due',
          title: `Déclarer la TVA ${ofPeriod(month.period)}`,
          when: `pour le ${dayAndMonth(filedBy)}`,
          href: `/livres/tva?mois=${month.period}`,
        },
      month.mayClose && {
        is: 'due',
        title: `Clore ${longPeriod(month.period)}`,
        text: 'Banque rapprochée, TVA déclarée, contributions passées',
        href: '/livres/mois',
      },
    ])
  })
}
