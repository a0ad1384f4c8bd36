import { checkBooks } from '#accounting/checks/check_books'
import { stepsBeforeClosing, type YearStep } from '#accounting/closing/year_steps'
import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { carryOpenings } from '#ledger/carry_openings'
import type { Author } from '#ledger/entry_draft'

export class YearNotReady extends Refusal {
  constructor(year: number, missing: YearStep[]) {
    super(`L’exercice ${year} ne se clôt pas encore. ${missing.map(({ label, what }) => `${label} — ${what}`).join(' ')}`)
  }
}

export class YearClosedAlready extends Refusal {
  constructor(year: number) {
    super(`L’exercice ${year} est déjà clos.`)
  }
}

/**
 * Verifies the books, then closes a year that has everything, and carries to the next what its closing changed.
 * Throws YearNotReady, YearClosedAlready.
 */
export async function closeFiscalYear(year: number, on: Day, by: Author) {
  const fiscalYear = await db.from('fiscal_years').where({ year }).firstOrFail()
  if (fiscalYear.closed_on) throw new YearClosedAlready(year)
  const { findings } = await checkBooks('closing', on, by)
  const missing = (await stepsBeforeClosing(fiscalYear)).filter((step) => step.isNeeded && !step.isDone)
  if (findings!.length > 0) missing.push(brokenBooks(findings!.length))
  if (missing.length > 0) throw new YearNotReady(year, missing)

  return inTransaction((trx) => close(fiscalYear, on, by, trx))
}

const brokenBooks = (count: number): YearStep => ({
  label: 'Livres',
  what: count === 1 ? 'La vérification a trouvé une anomalie.' : `La vérification a trouvé ${count} anomalies.`,
  isDone: false,
  isNeeded: true,
  href: '/livres/verifications',
})

async function close({ id, year }: { id: number; year: number }, on: Day, by: Author, trx: Transaction) {
  const closed = { closed_on: on, closed_by_id: by?.id ?? null }
  await trx.from('periods').where('fiscal_year_id', id).whereNull('closed_on').update(closed)
  const opening = await carryOpenings(year + 1, on, by, trx)
  await trx.from('fiscal_years').where({ id }).whereNull('closed_on').update(closed)
  return opening
}
