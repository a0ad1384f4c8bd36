import db from '@adonisjs/lucid/services/db'
import BookCheck from '#accounting/checks/book_check'
import { monthsOfBooks } from '#accounting/closing/months'
import { returnEnding } from '#accounting/vat/vat_span'
import PeriodReopening from '#accounting/closing/period_reopening'
import { dayAndMonth, type Day } from '#core/day'
import { lastDay, longPeriod, nextPeriod, ofPeriod } from '#core/period'
import { counted, present, type Todo } from '#dashboards/todo'

/** What the calendar asks of the books: VAT to file by the house's own day, the month to close after it; and what went wrong. */
export const booksTodos = async (on: Day): Promise<Todo[]> => [...(await alarms()), ...(await calendarTodos(on)), ...(await draftTodos())]

/** What the last verification found, which nothing else should come before. */
async function alarms(): Promise<Todo[]> {
  const last = await BookCheck.query().whereNotNull('finished_at').orderBy('id', 'desc').first()
  if (!last?.findings?.length) return []
  return [
    {
      is: 'late',
      title: 'Les livres ne tiennent pas',
      text: `${counted(last.findings.length, 'anomalie')} à la dernière vérification`,
      when: dayAndMonth(last.askedOn),
      href: `/livres/verifications/${last.id}`,
    },
  ]
}

async function draftTodos(): Promise<Todo[]> {
  const [{ drafts }] = await db.from('manual_entries').whereNull('entry_id').count('* as drafts')
  if (Number(drafts) === 0) return []
  return [
    {
      is: 'neutral',
      title: `${counted(Number(drafts), 'écriture manuelle', 'écritures manuelles')} en brouillon`,
      href: '/livres/saisies',
    },
  ]
}

/** Months that somebody else asked to open again. */
export async function reopeningTodos(user: { id: number }): Promise<Todo[]> {
  const awaited = await PeriodReopening.query()
    .whereNull('granted_on')
    .whereNull('declined_on')
    .whereNot('asked_by_id', user.id)
    .preload('askedBy')
    .orderBy('id')
  return awaited.map((reopening) => ({
    is: 'waiting',
    title: `Réouverture ${ofPeriod(reopening.period)} à accorder`,
    text: `${reopening.askedBy.fullName} : ${reopening.reason}`,
    when: dayAndMonth(reopening.askedOn),
    href: '/livres/mois',
  }))
}

async function calendarTodos(on: Day): Promise<Todo[]> {
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
        href: `/livres/mois/${month.period}`,
      },
    ])
  })
}
