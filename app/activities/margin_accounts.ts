/**
 * What makes the gross margin, by account. Production costs are what is bought to be sold or worked for one customer:
 * materials (601), subcontracting (604), goods (607), and what the stock of them gained or lost (603, 7135).
 * Supplies and travel are running costs (606, 61, 62), even when a customer caused them. An internal purchase (186) is
 * not deducted either: its seller pays the low internal rate because the buyer's own sale pays the full one.
 */
export const TURNOVER = ['70']
export const PURCHASES = ['601', '604', '607']
export const STOCK_VARIATION = ['603', '7135']

/** What a plan may take off the turnover before it counts a gross margin: the usual three, or more when members voted so. */
export const DEDUCTIONS = {
  materials: { label: 'Matières et produits fabriqués', accounts: ['601', '6031', '7135'] },
  goods: { label: 'Marchandises revendues', accounts: ['607', '6037'] },
  subcontracting: { label: 'Sous-traitance', accounts: ['604'] },
  supplies: { label: 'Petit équipement, énergie, fournitures', accounts: ['606'] },
  travel: { label: 'Déplacements et missions', accounts: ['6251', '6257'] },
} as const

export type Deduction = keyof typeof DEDUCTIONS

export const USUAL_DEDUCTIONS: Deduction[] = ['materials', 'goods', 'subcontracting']

/** What activities sell to each other, apart from the contribution, which has accounts of its own. */
export const INTERNAL_SALES = ['187000']
export const INTERNAL_PURCHASES = ['186000']
export const CONTRIBUTION_PAID = '186100'
export const CONTRIBUTION_RECEIVED = '187100'

/** Opening entries repeat a former year, take-over entries sum up months before the house kept its books here. */
export const OPENING_JOURNALS = ['AN', 'RP']
