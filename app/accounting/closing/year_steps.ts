import db from '@adonisjs/lucid/services/db'
import { balancesOn, totalOf, type AccountBalance } from '#ledger/balances'
import { formatCents } from '#core/cents'
import { lastDay } from '#core/period'

/** One thing that closing a year asks for: done, or what remains and where to do it. */
export type YearStep = { label: string; isDone: boolean; what: string; href: string }

/** What a year's closing has done and what remains, in the order of the work (domain: year end). */
export async function yearSteps(year: number): Promise<YearStep[]> {
  const fiscalYear = await db.from('fiscal_years').where({ year }).firstOrFail()
  const december = `${year}-12`
  const held = await balancesOn(lastDay(december))
  const written = async (table: string, where: object) => Number((await db.from(table).where(where).count('* as rows_held'))[0].rows_held)
  const openMonths = await monthsStillOpen(fiscalYear.id)
  const [worn, counted, leave, variable] = [
    await written('depreciations', { period: december }),
    Number(
      (
        await db
          .from('stock_counts')
          .whereBetween('counted_on', [`${year}-12-01`, `${year}-12-31`])
          .count('* as rows_held')
      )[0].rows_held
    ),
    await written('leave_provisions', { period: december }),
    await written('variable_parts', { year }),
  ]
  const hasStock = totalOf(held, '3') !== 0
  const hasAssets = totalOf(held, '2') !== 0
  const [opening, allocated] = [await entryFrom(`opening:${year + 1}`), await entryFrom(`result:${year}`)]
  return [
    step(
      'Amortissements jusqu’à décembre',
      worn > 0 || !hasAssets,
      hasAssets ? said(worn, 'dotation de décembre', 'dotations de décembre') : 'Aucune immobilisation.',
      '/immobilisations'
    ),
    step(
      'Stocks comptés au 31 décembre',
      counted > 0 || !hasStock,
      hasStock ? said(counted, 'comptage', 'comptages') : 'Aucun stock dans les livres.',
      '/immobilisations'
    ),
    step(
      'Charges et produits à rattacher',
      true,
      `Constatés d’avance : ${cents(held, '486', '487')}. Passez les autres en écritures manuelles.`,
      '/livres/saisies'
    ),
    step('Congés payés provisionnés', leave > 0, said(leave, 'contrat en décembre', 'contrats en décembre'), '/paie/lots'),
    step('Parts variables rattachées', variable > 0, said(variable, 'part variable', 'parts variables'), '/paie/parts-variables'),
    step(
      'Compte d’attente vide',
      totalOf(held, '471') === 0,
      `${cents(held, '471')} au 31 décembre.`,
      `/livres/comptes/471000?au=${december}`
    ),
    step('Douze mois clos', openMonths === 0, openMonths === 0 ? 'Tous.' : `${openMonths} encore ouverts.`, '/livres/mois'),
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

const step = (label: string, isDone: boolean, what: string, href: string): YearStep => ({ label, isDone, what, href })

const said = (count: number, one: string, many: string) => (count === 0 ? 'Rien encore.' : `${count} ${count === 1 ? one : many}.`)

const cents = (held: AccountBalance[], ...accounts: string[]) => formatCents(totalOf(held, ...accounts))

const entryFrom = async (source: string): Promise<{ id: number; number: number } | null> =>
  (await db.from('entries').where({ source }).orderBy('id').select('id', 'number').first()) ?? null

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
