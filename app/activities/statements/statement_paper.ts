import { activityAccount, type ActivityAccount } from '#activities/account/activity_account'
import { balanceByMonth } from '#activities/account/balance_by_month'
import { balanceSheet, type BalanceSheet } from '#activities/account/balance_sheet'
import { incomeStatement, type IncomeStatement } from '#activities/account/income_statement'
import { shortMonth } from '#activities/account/span'
import { statementOf, subtotalsOf, type StatementLine } from '#activities/account/statement'
import { membersOn, namesOf } from '#activities/members_on'
import type ActivityStatement from '#activities/statements/activity_statement'
import Cooperative from '#cooperative/cooperative'
import { formatCents } from '#core/cents'
import { longDay } from '#core/day'
import { firstDay, lastDay, longPeriod, yearOfPeriod } from '#core/period'
import type { Block, Cell, TableBlock } from '#documents/blocks'
import { houseOf } from '#documents/house_of'
import type { ReportPaper } from '#documents/paper_facts'

/** The « état des comptes » of a month: the account as one reads it, its balance sheet, its result, its curve. */
export async function statementPaper({ activity, period, publishedOn }: ActivityStatement): Promise<ReportPaper> {
  const to = lastDay(period)
  const year = { from: `${yearOfPeriod(period)}-01-01`, to }
  const month = await activityAccount(activity.id, { from: firstDay(period), to })
  const sinceJanuary = await activityAccount(activity.id, year)
  return {
    house: houseOf(await Cooperative.current()),
    tradeName: activity.tradeName,
    title: 'État des comptes',
    subject: `${activity.tradeName} · ${namesOf(await membersOn(activity.id, to))}`,
    period: longPeriod(period),
    madeOn: publishedOn,
    summary: [headline(month)],
    sections: [
      ...flows(month, sinceJanuary, period),
      { title: 'Solde, mois par mois', blocks: [await curve(activity.id, period)] },
      { title: `Bilan au ${longDay(to)}`, blocks: sheet(await balanceSheet(activity.id, to)) },
      { title: `Compte de résultat depuis le ${longDay(year.from)}`, blocks: result(await incomeStatement(activity.id, year)) },
    ],
    footnote: `${activity.code} · état remis en application de l’article R7331-5 du code du travail`,
  }
}

const headline = (account: ActivityAccount): Block => ({
  kind: 'figures',
  figures: [
    { label: 'Solde du compte', value: formatCents(account.balanceCents), strong: true },
    { label: 'Trésorerie disponible', value: formatCents(account.availableCashCents) },
    { label: 'Trésorerie de référence', value: formatCents(account.referenceCashCents), note: 'impôts et fournisseurs payés' },
    { label: 'À encaisser', value: formatCents(account.receivablesCents) },
  ],
})

/** The three parts of the account: a flow shows the month and the year, what is held on the last day shows once. */
function flows(month: ActivityAccount, year: ActivityAccount, period: string) {
  const ofMonth = statementOf(month)
  return statementOf(year).map(({ title, lines, ends }, rank) => ({
    title,
    blocks: ends ? [summedUp(['', 'Montant'], lines.map(single), lines)] : [twoColumns(lines, ofMonth[rank].lines, period)],
  }))
}

const twoColumns = (lines: StatementLine[], monthLines: StatementLine[], period: string) =>
  summedUp(
    ['', longPeriod(period), 'Depuis janvier'],
    lines.map(({ label, cents }) => [label, monthLines.find((line) => line.label === label)?.cents ?? 0, cents]),
    lines
  )

const summedUp = (heads: string[], rows: Cell[][], lines: StatementLine[]): Block => ({
  ...(table(heads, rows) as TableBlock),
  subtotals: subtotalsOf(lines),
})

const single = ({ label, cents }: { label: string; cents: number }): Cell[] => [label, cents]

const table = (heads: string[], rows: Cell[][], totals?: Cell[]): Block => ({
  kind: 'table',
  columns: heads.map((label, rank) => ({ label, as: rank === 0 ? 'text' : 'money' })),
  rows,
  totals,
})

async function curve(activityId: number, period: string): Promise<Block> {
  const points = await balanceByMonth(activityId, period)
  const [first, last] = [points[0], points.at(-1)!]
  return {
    kind: 'chart',
    as: 'curve',
    title: 'Douze mois',
    alt: `Le solde passe de ${formatCents(first.balanceCents)} fin ${longPeriod(first.period)} à ${formatCents(last.balanceCents)} fin ${longPeriod(last.period)}.`,
    labels: points.map((point) => shortMonth(point.period)),
    series: [{ label: 'Solde', values: points.map(({ balanceCents }) => balanceCents) }],
    tableBelow: false,
  }
}

const sheet = ({ assets, liabilities, totalCents }: BalanceSheet): Block[] => [
  table(['Actif', 'Montant'], assets.map(single), ['Total', totalCents]),
  table(['Passif', 'Montant'], liabilities.map(single), ['Total', totalCents]),
]

const result = ({ income, costs, incomeCents, costsCents, resultCents }: IncomeStatement): Block[] => [
  table(['Produits', 'Montant'], income.map(single), ['Total des produits', incomeCents]),
  table(['Charges', 'Montant'], costs.map(single), ['Total des charges', costsCents]),
  { kind: 'figures', figures: [{ label: 'Résultat', value: formatCents(resultCents), strong: true }] },
]
