import type { Span } from '#activities/account/activity_account'
import type { SheetLine } from '#activities/account/balance_sheet'
import { sum } from '#core/cents'
import type { Transaction } from '#core/transaction'
import { accountBalances, totalOf } from '#ledger/balances'

export type IncomeStatement = Span & {
  income: SheetLine[]
  costs: SheetLine[]
  incomeCents: number
  costsCents: number
  resultCents: number
}

const INCOME: Record<string, string[]> = {
  'Ventes': ['70'],
  'Production stockée': ['71', '72'],
  'Subventions': ['74'],
  'Autres produits': ['75', '76', '77'],
  'Reprises sur provisions': ['78', '79'],
  'Produits internes': ['187'],
}

const COSTS: Record<string, string[]> = {
  'Achats et variation de stocks': ['60'],
  'Services extérieurs': ['61', '62'],
  'Impôts et taxes': ['63'],
  'Rémunérations et cotisations': ['64'],
  'Autres charges': ['65', '66', '67'],
  'Amortissements et provisions': ['68'],
  'Participation et impôt': ['69'],
  'Charges internes, dont la contribution': ['186'],
}

/** What an activity earned and spent between two days, by nature: the statement that C. trav. R7331-5, 2° asks for each. */
export async function incomeStatement(activityId: number, { from, to }: Span, trx?: Transaction): Promise<IncomeStatement> {
  const moved = await accountBalances({ activityId, from, to, accounts: ['6', '7', '186', '187'] }, trx)
  const lines = (headings: Record<string, string[]>, sign: number) =>
    Object.entries(headings)
      .map(([label, accounts]) => ({ label, accounts, cents: sign * totalOf(moved, ...accounts) || 0 }))
      .filter(({ cents }) => cents !== 0)
  const [income, costs] = [lines(INCOME, -1), lines(COSTS, 1)]
  const [incomeCents, costsCents] = [income, costs].map((side) => sum(side.map(({ cents }) => cents)))
  return { from, to, income, costs, incomeCents, costsCents, resultCents: incomeCents - costsCents }
}
