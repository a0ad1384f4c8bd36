import db from '@adonisjs/lucid/services/db'
import { dayAndMonth, type Day } from '#core/day'
import { addToPeriod, ofPeriod, periodOf, periodsBetween, previousPeriod } from '#core/period'
import type { Todo } from '#dashboards/todo'
import type User from '#identity/user'
import { endsToNotify } from '#payroll/declarations/ends/ends_to_notify'
import { dsnDueDay } from '#payroll/declarations/filings/dsn_due_day'

/** What the calendar asks of whoever declares: the DSN of the months that are over, the notice of each contract that ended. */
export async function declarationTodos(user: User, on: Day): Promise<Todo[]> {
  if (!user.may('prepare_pay')) return []
  return [...(await endsOf(on)), ...(await filingsOf(on))]
}

/** Months further back are the business of whoever took the books over. */
const MONTHS_BACK = 3

async function filingsOf(on: Day): Promise<Todo[]> {
  const last = previousPeriod(periodOf(on))
  const asked = periodsBetween(addToPeriod(last, 1 - MONTHS_BACK), last)
  const paid = await db.from('payslips').whereIn('period', asked).whereNotNull('sealed_on').whereNull('cancelled_on').distinct('period')
  const filed = new Set((await db.from('dsn_filings').whereIn('period', asked).select('period')).map((row) => row.period))
  const waiting = paid.map((row) => row.period as string).filter((period) => !filed.has(period))
  const todos = waiting.sort().map(async (period): Promise<Todo> => {
    const dueOn = await dsnDueDay(period)
    return {
      is: dueOn < on ? 'late' : 'due',
      title: `Déposer la DSN ${ofPeriod(period)}`,
      when: `pour le ${dayAndMonth(dueOn)}`,
      href: `/paie/declarations?mois=${period}`,
    }
  })
  return Promise.all(todos)
}

const endsOf = async (on: Day): Promise<Todo[]> =>
  (await endsToNotify(on)).map(({ contractId, person, endedOn, dueOn }) => ({
    is: dueOn < on ? 'late' : 'due',
    title: `Signaler la fin de contrat de ${person}`,
    text: `CESA fini le ${dayAndMonth(endedOn)}\u00A0; attestation France Travail`,
    when: `pour le ${dayAndMonth(dueOn)}`,
    href: `/paie/declarations/fins/${contractId}`,
  }))
