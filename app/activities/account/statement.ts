import { FLOWS, LEAVE, POSITIONS, RESULTS, UNPAID_VARIABLE_PART } from '#activities/account/account_parts'
import { previousPeriod, yearOfPeriod, type Period } from '#core/period'
import type { ActivityAccount } from '#activities/account/activity_account'

export type StatementLine = {
  label: string
  cents: number
  is?: 'part' | 'total' | 'grand'
  note?: string
  /** The accounts whose entries make the figure, by prefix; one after a minus is left out. */
  accounts: readonly string[]
  /** A position counts the entries since January, opening ones included; a flow those of the span, without them. */
  sinceJanuary?: boolean
  /** What the year held when the span began. */
  before?: boolean
}

/** A part that `ends` a span speaks of its last day, the others of all its days. */
export type StatementPart = { title: string; lines: StatementLine[]; ends?: boolean }

/** The account as it is read, the same order everywhere: what was earned, what is kept, what is in the bank. */
export function statementOf(account: ActivityAccount): StatementPart[] {
  return [
    { title: 'Ce que l’activité a gagné', lines: earned(account).filter(shown) },
    { title: 'Ce qui reste au compte', lines: kept(account).filter(shown) },
    { title: 'Ce qui est en trésorerie', lines: held(account).filter(shown), ends: true },
  ]
}

/** Which lines add up those above them. */
export const subtotalsOf = (lines: StatementLine[]) => lines.flatMap(({ is }, rank) => (is === 'total' || is === 'grand' ? [rank] : []))

/** The months whose entries make a figure, and whether they count opening ones. */
export function entriesBehind({ sinceJanuary, before }: StatementLine, { first, last }: { first: Period; last: Period }) {
  const to = before ? previousPeriod(first) : last
  const whole = Boolean(sinceJanuary || before)
  return { first: whole ? `${yearOfPeriod(to)}-01` : first, last: to, withOpening: whole }
}

/** The address of those entries. */
export function entriesHref(code: string, line: StatementLine, months: { first: Period; last: Period }) {
  const { first, last, withOpening } = entriesBehind(line, months)
  return `/activites/${code}/ecritures?compte=${line.accounts.join(',')}&du=${first}&au=${last}${withOpening ? '' : '&sauf=AN'}`
}

/** Lines that everybody expects stay at zero; the rare ones show when they hold something. */
const ALWAYS = new Set(['Chiffre d’affaires hors taxes, facturé', 'Contribution coopérative', 'Frais', 'Report antérieur'])
const shown = ({ label, cents, is }: StatementLine) => cents !== 0 || is !== undefined || ALWAYS.has(label)

/** All that makes the result, but what pays people. */
const BEFORE_PAY = ['6', '7', '186', '187', ...FLOWS.payroll.map((prefix) => `-${prefix}`)]

/** Cash, then what is owed to suppliers, the State and the bodies; then salaries, claims and customers too. */
const REFERENCE = ['5', '40', '42', '43', '44', '-421', '-425', '-4417']
const PROJECTED = ['5', '40', '41', '42', '43', '44', '462', '4681', '491', '-425']

/** All that is owed, but what is owed to us and the variable part. */
const DEBTS = ['4', '15', '16', ...[...POSITIONS.receivables, ...UNPAID_VARIABLE_PART].map((prefix) => `-${prefix}`)]

const earned = (it: ActivityAccount): StatementLine[] => [
  { label: 'Chiffre d’affaires hors taxes, facturé', cents: it.turnoverCents, accounts: FLOWS.turnover },
  { label: 'Achats, matières, sous-traitance', cents: it.purchasesCents, accounts: FLOWS.purchases },
  { label: 'Variation de stock', cents: it.stockVariationCents, accounts: FLOWS.stockVariation },
  {
    label: 'Marge brute',
    cents: it.grossMarginCents,
    is: 'total',
    accounts: [...FLOWS.turnover, ...FLOWS.purchases, ...FLOWS.stockVariation],
  },
  { label: 'Contribution coopérative', cents: it.contributionCents, accounts: FLOWS.contribution },
  { label: 'Ventes internes', cents: it.internalSalesCents, accounts: FLOWS.internalSales },
  { label: 'Achats internes', cents: it.internalPurchasesCents, accounts: FLOWS.internalPurchases },
  { label: 'Frais', cents: it.expensesCents, accounts: FLOWS.expenses },
  { label: 'Autres produits', cents: it.otherIncomeCents, accounts: FLOWS.otherIncome },
  { label: 'Amortissements', cents: it.depreciationCents, accounts: FLOWS.depreciation },
  { label: 'Marge disponible pour la rémunération', cents: it.availableForPayCents, is: 'total', accounts: BEFORE_PAY },
  { label: 'Rémunération chargée', cents: it.payrollCents, accounts: [...FLOWS.payroll, ...LEAVE] },
  {
    label: 'Congés acquis, chargés',
    cents: it.leaveProvisionCents,
    note: 'mis de côté chaque mois, repris quand ils sont pris',
    accounts: LEAVE,
  },
]

const kept = (it: ActivityAccount): StatementLine[] => [
  { label: 'Résultat de la période', cents: it.resultCents, is: 'total', accounts: ['6', '7', '186', '187'] },
  {
    label: 'Part variable mise de côté ou versée',
    cents: it.variablePartMovedCents,
    note: 'comptée en charge de l’année gagnée, au compte jusqu’à son versement',
    accounts: UNPAID_VARIABLE_PART,
  },
  { label: 'Affectations et reprises', cents: it.otherMovedCents, accounts: ['11', '12', '10631'] },
  { label: 'Report antérieur', cents: it.broughtForwardCents, accounts: [...RESULTS, ...UNPAID_VARIABLE_PART], before: true },
  {
    label: 'Solde du compte d’activité',
    cents: it.balanceCents,
    is: 'grand',
    accounts: [...RESULTS, ...UNPAID_VARIABLE_PART],
    sinceJanuary: true,
  },
]

const held = (it: ActivityAccount): StatementLine[] => [
  { label: 'Créances à encaisser', cents: -it.receivablesCents || 0, accounts: POSITIONS.receivables, sinceJanuary: true },
  { label: 'Immobilisations nettes', cents: -it.fixedAssetsCents || 0, accounts: POSITIONS.fixedAssets, sinceJanuary: true },
  { label: 'Stocks', cents: -it.stockCents || 0, accounts: POSITIONS.stock, sinceJanuary: true },
  { label: 'Dettes à payer', cents: it.debtsCents, accounts: DEBTS, sinceJanuary: true, note: 'fournisseurs, salaires, cotisations, TVA' },
  { label: 'Avance de trésorerie à rembourser', cents: it.advanceCents, accounts: POSITIONS.advance, sinceJanuary: true },
  { label: 'Capital et réserves', cents: it.capitalCents, accounts: ['10', '13', '14'], sinceJanuary: true },
  { label: 'Trésorerie disponible', cents: it.availableCashCents, is: 'grand', accounts: POSITIONS.cash, sinceJanuary: true },
  {
    label: 'Trésorerie de référence',
    cents: it.referenceCashCents,
    is: 'part',
    note: 'impôts, cotisations et fournisseurs payés',
    accounts: REFERENCE,
    sinceJanuary: true,
  },
  {
    label: 'Trésorerie future',
    cents: it.projectedCashCents,
    is: 'part',
    note: 'clients encaissés, salaires et notes de dépenses payés',
    accounts: PROJECTED,
    sinceJanuary: true,
  },
]
