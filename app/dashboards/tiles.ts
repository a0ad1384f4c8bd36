import { activitiesQueue } from '#activities/activities_queue'
import { formatCents } from '#core/cents'
import { longDay, type Day } from '#core/day'
import { counted, type Tile } from '#dashboards/todo'
import type User from '#identity/user'
import { balancesOn, totalOf } from '#ledger/balances'

/** What an entrepreneur looks at first: what the account keeps, the cash it has, what customers owe. */
export async function ownTiles(user: User, on: Day): Promise<{ tiles: Tile[]; activities: Awaited<ReturnType<typeof activitiesQueue>> }> {
  const activities = (await activitiesQueue(user, on)).filter((activity) => !activity.closedOn)
  const tiles = activities.flatMap((activity, index) => [
    {
      label: activities.length > 1 ? `Solde, ${activity.tradeName}` : 'Solde de votre compte',
      value: formatCents(activity.balanceCents),
      note: `au ${longDay(on)}`,
      href: `/activites/${activity.code}`,
      is: index === 0 ? ('leads' as const) : undefined,
    },
    {
      label: 'Trésorerie',
      value: formatCents(activity.cashCents),
      note: 'en banque pour votre activité',
      href: `/activites/${activity.code}`,
      is: activity.cashCents < 0 ? ('late' as const) : undefined,
    },
    {
      label: 'À encaisser',
      value: formatCents(activity.receivablesCents),
      note: 'factures que vos clients vous doivent',
      href: '/ventes?vue=emises',
    },
  ])
  return { tiles, activities }
}

/** What the house holds, owes and waits for, all activities together. */
export async function houseTiles(user: User, on: Day): Promise<Tile[]> {
  const balances = await balancesOn(on)
  const activities = (await activitiesQueue(user, on)).filter((activity) => !activity.closedOn)
  const short = activities.filter((activity) => activity.balanceCents < 0)
  const turnover = -totalOf(balances, '701', '706', '707') || 0
  return [
    {
      label: 'Trésorerie de la coopérative',
      value: formatCents(totalOf(balances, '51', '53')),
      note: `au ${longDay(on)}`,
      is: 'leads',
      href: user.may('bank', 'books', 'books_readonly') ? '/banque/releve' : undefined,
    },
    { label: 'Chiffre d’affaires', value: formatCents(turnover), note: 'hors taxes, depuis le 1er janvier', href: '/activites' },
    {
      label: 'À encaisser',
      value: formatCents(totalOf(balances, '411')),
      note: 'factures que les clients doivent',
      href: '/ventes?vue=emises',
    },
    {
      label: 'Comptes à découvert',
      value: counted(short.length, 'activité'),
      note: short.map(({ code }) => code).join(', ') || 'aucun',
      href: '/activites?vue=regarder',
      is: short.length > 0 ? 'late' : undefined,
    },
  ]
}

/** The accounts of the people one accompanies, and those that ask to be looked at. */
export async function portfolioTiles(user: User, on: Day): Promise<Tile[]> {
  const activities = (await activitiesQueue(user, on)).filter((activity) => !activity.closedOn)
  const short = activities.filter((activity) => activity.balanceCents < 0)
  const sum = (of: 'balanceCents' | 'receivablesCents') => activities.reduce((total, activity) => total + activity[of], 0)
  return [
    {
      label: 'Vous accompagnez',
      value: counted(activities.length, 'activité'),
      note: activities
        .map(({ tradeName }) => tradeName)
        .slice(0, 3)
        .join(', '),
      is: 'leads',
      href: '/activites',
    },
    { label: 'Ce que leurs comptes gardent', value: formatCents(sum('balanceCents')), note: `au ${longDay(on)}`, href: '/activites' },
    {
      label: 'À encaisser',
      value: formatCents(sum('receivablesCents')),
      note: 'factures que leurs clients doivent',
      href: '/ventes?vue=emises',
    },
    {
      label: 'Comptes à découvert',
      value: counted(short.length, 'activité'),
      note: short.map(({ tradeName }) => tradeName).join(', ') || 'aucun',
      href: '/activites?vue=regarder',
      is: short.length > 0 ? 'late' : undefined,
    },
  ]
}
