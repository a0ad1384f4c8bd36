import db from '@adonisjs/lucid/services/db'
import { balancesOn, totalOf, type AccountBalance } from '#ledger/balances'
import { formatCents } from '#core/cents'
import { lastDay, type Period } from '#core/period'
import { unwornAssets } from '#accounting/closing/month_conditions'

/** One thing that closing a year asks for: done, or what remains and where to do it; `isNeeded` before the year may close. */
export type YearStep = { label: string; isDone: boolean; isNeeded: boolean; what: string; href: string }

/** What a year's closing has done and what remains, in the order of the work (domain: year end). */
export async function yearSteps(year: number): Promise<YearStep[]> {
  const fiscalYear = await db.from('fiscal_years').where({ year }).firstOrFail()
  const [opening, allocated] = [await entryFrom(`opening:${year + 1}`), await entryFrom(`result:${year}`)]
  return [
    ...(await stepsBeforeClosing(fiscalYear)),
    step(
      'À-nouveaux repris, activité par activité',
      opening !== null,
      opening ? `Écriture n° ${opening.number}.` : 'Repris à la clôture de l’exercice.',
      opening ? `/livres/ecritures/${opening.id}` : '/livres/mois'
    ),
    step(
      'Exercice clos',
      fiscalYear.closed_on !== null,
      fiscalYear.closed_on ? 'Plus rien ne s’y écrit.' : 'Quand ses mois le sont.',
      '/livres/mois'
    ),
    step(
      'Résultat affecté par l’assemblée',
      allocated !== null,
      allocated ? `Écriture n° ${allocated.number}.` : 'Après l’assemblée générale.',
      allocated ? `/livres/ecritures/${allocated.id}` : '/livres/mois'
    ),
  ]
}

/** What the year itself must hold: those that are needed keep it from closing. */
export async function stepsBeforeClosing({
  id,
  year,
  closed_on: closedOn,
}: {
  id: number
  year: number
  closed_on?: string | null
}): Promise<YearStep[]> {
  const december = `${year}-12`
  const held = await balancesOn(lastDay(december))
  const [unworn, uncounted, unprovisioned, openMonths] = [
    Number((await unwornAssets(december).count('* as waiting'))[0].waiting),
    await stocksUncounted(held, year),
    await payWithoutLeave(december),
    await monthsStillOpen(id),
  ]
  const variable = Number((await db.from('variable_parts').where({ year }).count('* as parts'))[0].parts)
  return [
    needed(
      'Amortissements jusqu’à décembre',
      unworn === 0,
      left(unworn, 'bien sans sa dotation', 'biens sans leur dotation'),
      '/immobilisations'
    ),
    needed(
      'Stocks comptés au 31 décembre',
      uncounted === 0,
      left(uncounted, 'stock à compter', 'stocks à compter'),
      '/immobilisations?vue=stocks'
    ),
    step(
      'Charges et produits à rattacher',
      Boolean(closedOn) || totalOf(held, '408', '418', '486', '487') !== 0,
      `À payer ${cents(held, '408')}, à recevoir ${cents(held, '418')}, constatés d’avance ${cents(held, '486', '487')}.`,
      `/livres/exercices/${year}/rattachements`
    ),
    needed(
      'Congés payés provisionnés',
      unprovisioned === 0,
      left(unprovisioned, 'bulletin sans provision', 'bulletins sans provision'),
      '/paie/lots'
    ),
    step(
      'Parts variables rattachées',
      Boolean(closedOn) || variable > 0,
      said(variable, 'part variable', 'parts variables'),
      '/paie/parts-variables'
    ),
    needed(
      'Compte d’attente vide',
      totalOf(held, '471') === 0,
      `${cents(held, '471')} au 31 décembre.`,
      `/livres/comptes/471000?au=${december}`
    ),
    needed('Douze mois clos', openMonths === 0, openMonths === 0 ? 'Tous.' : `${openMonths} encore ouverts.`, '/livres/mois'),
  ]
}

const step = (label: string, isDone: boolean, what: string, href: string): YearStep => ({ label, isDone, isNeeded: false, what, href })

const needed = (...told: Parameters<typeof step>): YearStep => ({ ...step(...told), isNeeded: true })

const left = (count: number, one: string, many: string) => (count === 0 ? 'Rien ne reste.' : `${count} ${count === 1 ? one : many}.`)

const said = (count: number, one: string, many: string) => (count === 0 ? 'Rien encore.' : `${count} ${count === 1 ? one : many}.`)

const cents = (held: AccountBalance[], ...accounts: string[]) => formatCents(totalOf(held, ...accounts))

const entryFrom = async (source: string): Promise<{ id: number; number: number } | null> =>
  (await db.from('entries').where({ source }).orderBy('id').select('id', 'number').first()) ?? null

/** Stocks that the books hold at the end of the year, and that nobody counted in its last month. */
async function stocksUncounted(held: AccountBalance[], year: number) {
  const counts = await db
    .from('stock_counts')
    .whereBetween('counted_on', [`${year}-12-01`, `${year}-12-31`])
    .select('activity_id', 'account')
  const counted = new Set(counts.map((row) => `${row.activity_id}:${row.account}`))
  return held
    .filter(({ account, balanceCents }) => account.startsWith('3') && balanceCents !== 0)
    .filter(({ account, activityId }) => !counted.has(`${activityId}:${account}`)).length
}

/** Whoever was paid in the last month has leave that is owed: its provision is written from the same contract. */
async function payWithoutLeave(period: Period) {
  const [{ held }] = await db
    .from('payslips as s')
    .where('s.period', period)
    .whereNotNull('s.sealed_on')
    .whereNull('s.cancelled_on')
    .whereNotExists(
      (leave) => void leave.from('leave_provisions as p').whereColumn('p.contract_id', 's.contract_id').where('p.period', period)
    )
    .count('* as held')
  return Number(held)
}

/** Months of the year that hold entries and are not closed. */
async function monthsStillOpen(fiscalYearId: number) {
  const [{ open }] = await db
    .from('periods')
    .where('fiscal_year_id', fiscalYearId)
    .whereNull('closed_on')
    .whereExists((entries) => void entries.from('entries').whereColumn('entries.period', 'periods.period'))
    .count('* as open')
  return Number(open)
}
