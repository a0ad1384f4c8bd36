import type { VatSum } from '#accounting/vat/vat_lines'

type Row = Pick<VatSum, 'account' | 'code' | 'rateBps'>

/** A box of form 3310-CA3 that adds up lines: which ones, and what of them it shows. */
export type BoxRule = { code: string; label: string; shows: ('base' | 'tax')[]; takes: (row: Row) => boolean; isDeducted?: boolean }

const isSale = ({ account }: Row) => account.startsWith('44571')
const isUntaxed = ({ account }: Row) => account.startsWith('7')
const isBuilding = ({ account }: Row) => account === '445202'
const isImport = ({ account, code }: Row) => account === '445201' && code === 'IM'
const isAcquisition = ({ account, code }: Row) => account === '445200' && code === 'K'
const isForeignService = (row: Row) => /^44520[01]$/.test(row.account) && !isImport(row) && !isAcquisition(row)
const isDue = (row: Row) => (isSale(row) || row.account.startsWith('4452')) && !isImport(row)

const atRate = (code: string, label: string, rateBps: number): BoxRule => ({
  code,
  label,
  shows: ['base', 'tax'],
  takes: (row) => isDue(row) && row.rateBps === rateBps,
})

const importAt = (code: string, label: string, rateBps: number): BoxRule => ({
  code,
  label: `Importations, ${label}`,
  shows: ['base', 'tax'],
  takes: (row) => isImport(row) && row.rateBps === rateBps,
})

const base = (code: string, label: string, takes: BoxRule['takes']): BoxRule => ({ code, label, shows: ['base'], takes })

/** Operations and gross VAT, in the order of the form (notice 3310-NOT-CA3). */
export const OPERATIONS: BoxRule[] = [
  base('A1', 'Ventes, prestations de services', isSale),
  base('A2', 'Autres opérations imposables (sous-traitance du bâtiment autoliquidée)', isBuilding),
  base('A3', 'Achats de services à un assujetti non établi en France (283-2)', isForeignService),
  base('A4', 'Importations', isImport),
  base('B2', 'Acquisitions intracommunautaires', isAcquisition),
  base('E1', 'Exportations hors Union', (row) => isUntaxed(row) && row.code === 'G'),
  base('E2', 'Autres opérations non imposables', (row) => isUntaxed(row) && ['E', 'AE', 'O'].includes(row.code ?? '')),
  base('F2', 'Livraisons intracommunautaires', (row) => isUntaxed(row) && row.code === 'K'),
  atRate('08', 'Taux normal 20 %', 2000),
  atRate('09', 'Taux réduit 5,5 %', 550),
  atRate('9B', 'Taux réduit 10 %', 1000),
  atRate('10', 'Outre-mer, 8,5 %', 850),
  atRate('T6', 'Taux particulier 2,1 %', 210),
  importAt('I1', 'taux normal 20 %', 2000),
  importAt('I2', 'taux réduit 10 %', 1000),
  importAt('I4', 'taux réduit 5,5 %', 550),
]

/** Said apart, already counted above. */
export const ACQUISITIONS: BoxRule = {
  code: '17',
  label: 'Dont TVA sur acquisitions intracommunautaires',
  shows: ['tax'],
  takes: isAcquisition,
}

export const DEDUCTIONS: BoxRule[] = [
  { code: '19', label: 'Biens constituant des immobilisations', shows: ['tax'], takes: startsWith('44562'), isDeducted: true },
  { code: '20', label: 'Autres biens et services', shows: ['tax'], takes: startsWith('44566'), isDeducted: true },
]

/** The boxes that open onto lines. */
export const BOX_RULES = [...OPERATIONS, ACQUISITIONS, ...DEDUCTIONS]

function startsWith(prefix: string) {
  return ({ account }: Row) => account.startsWith(prefix)
}
