import type { Day } from '#core/day'
import { sum } from '#core/cents'
import type { Transaction } from '#core/transaction'
import { balancesOn, type AccountBalance } from '#ledger/balances'

/** A figure of a sheet, in cents, and the accounts whose entries make it. */
export type SheetLine = { label: string; cents: number; accounts: readonly string[] }

export type BalanceSheet = { on: Day; assets: SheetLine[]; liabilities: SheetLine[]; totalCents: number }

type Heading = { prefixes: readonly string[]; asset?: string; liability?: string; netted?: boolean }

/** An account that may lean either way stands on the side where it leans; cash is one sum. */
const HEADINGS: Heading[] = [
  { prefixes: ['20', '21', '22', '23', '26', '27'], asset: 'Immobilisations, à leur coût' },
  { prefixes: ['28', '29'], asset: 'Amortissements' },
  { prefixes: ['3'], asset: 'Stocks' },
  { prefixes: ['41', '49'], asset: 'Clients', liability: 'Clients, acomptes et avoirs' },
  { prefixes: ['40'], asset: 'Fournisseurs, avances', liability: 'Fournisseurs' },
  { prefixes: ['42'], asset: 'Avances au personnel', liability: 'Personnel' },
  { prefixes: ['43'], asset: 'Organismes sociaux, à recevoir', liability: 'Organismes sociaux' },
  { prefixes: ['44'], asset: 'TVA et subventions à recevoir', liability: 'TVA et impôts à payer' },
  { prefixes: ['45', '46', '47', '48'], asset: 'Autres créances', liability: 'Autres dettes' },
  { prefixes: ['181'], asset: 'Avances à d’autres activités', liability: 'Avance de trésorerie à rendre' },
  { prefixes: ['5'], asset: 'Trésorerie', liability: 'Trésorerie à découvert', netted: true },
  { prefixes: ['10', '13', '14'], liability: 'Capital et réserves' },
  { prefixes: ['11', '12'], liability: 'Résultats antérieurs' },
  { prefixes: ['15', '16'], liability: 'Provisions' },
  { prefixes: ['6', '7', '186', '187'], liability: 'Résultat de l’exercice' },
]

/** What an activity owns and owes on a day: the balance sheet that C. trav. R7331-5, 1° asks for each. Both sides are equal. */
export async function balanceSheet(activityId: number, on: Day, trx?: Transaction): Promise<BalanceSheet> {
  const balances = await balancesOn(on, { activityId }, trx)
  const assets = HEADINGS.flatMap((heading) => lineOf(heading, balances, 'asset'))
  const liabilities = HEADINGS.flatMap((heading) => lineOf(heading, balances, 'liability'))
  return { on, assets, liabilities, totalCents: sum(assets.map(({ cents }) => cents)) }
}

function lineOf(heading: Heading, balances: AccountBalance[], side: 'asset' | 'liability'): SheetLine[] {
  const label = heading[side]
  if (!label) return []
  const own = balances.filter(({ account }) => heading.prefixes.some((prefix) => account.startsWith(prefix)))
  const held = heading.asset && heading.liability ? leaning(own, side, heading.netted) : own
  const cents = sum(held.map(({ balanceCents }) => balanceCents)) * (side === 'asset' ? 1 : -1) || 0
  const accounts = held.length === own.length ? heading.prefixes : held.map(({ account }) => account)
  return cents === 0 ? [] : [{ label, cents, accounts }]
}

function leaning(own: AccountBalance[], side: 'asset' | 'liability', netted = false) {
  const isHere = (cents: number) => (side === 'asset' ? cents > 0 : cents < 0)
  if (netted) return isHere(sum(own.map(({ balanceCents }) => balanceCents))) ? own : []
  return own.filter(({ balanceCents }) => isHere(balanceCents))
}
