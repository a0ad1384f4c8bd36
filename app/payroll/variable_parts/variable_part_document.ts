import { activityAccount } from '#activities/account/activity_account'
import { statementOf, subtotalsOf } from '#activities/account/statement'
import { contractsInForce } from '#contracts/contracts_in_force'
import Cooperative from '#cooperative/cooperative'
import { formatBps, formatCents, sum } from '#core/cents'
import { longDay, type Day } from '#core/day'
import { archiveDocument, documentOf } from '#documents/archive'
import type { Block, Cell } from '#documents/blocks'
import type Document from '#documents/document'
import { houseOf } from '#documents/house_of'
import { reportPdf } from '#documents/report_paper'
import { reading } from '#payroll/pay_runs/reading'
import { balancesDue } from '#payroll/variable_parts/balance_due'
import type VariablePart from '#payroll/variable_parts/variable_part'
import { yearBudgets, type YearBudget } from '#payroll/variable_parts/year_budgets'
import { yearPay } from '#payroll/variable_parts/year_pay'

const KIND = 'variable_part_statement'

/**
 * The « état de la part variable » (C. trav. L7332-3, R7331-12): the account of the year as it is closed, one's share of
 * it, what the year already paid, and the variable part that is left. Archived once.
 */
export async function variablePartDocument(part: VariablePart, madeOn: Day): Promise<Document> {
  const subject = `${KIND}:${part.id}`
  const known = await documentOf(KIND, subject)
  if (known) return known

  await part.load('contract', (contract) => contract.preload('person').preload('activity'))
  const { contract, year } = part
  const bytes = reportPdf({
    house: houseOf(await Cooperative.current()),
    tradeName: contract.activity.tradeName,
    title: 'État de la part variable',
    subject: `${contract.person.fullName} · ${contract.activity.tradeName}`,
    period: `exercice ${year}`,
    madeOn,
    summary: [headline(part)],
    sections: await sectionsOf(part, madeOn),
    footnote: `${contract.activity.code} · état remis en application des articles L7332-3 et R7331-12 du code du travail`,
  })
  const fileName = `part-variable-${year}-${contract.activity.code}-${contract.id}.pdf`
  return archiveDocument({ kind: KIND, subject, fileName, mediaType: 'application/pdf', bytes })
}

const headline = ({ grossCents, chargesCents, contract }: VariablePart): Block => ({
  kind: 'figures',
  figures: contract.isCape
    ? [{ label: 'Mis de côté', value: formatCents(grossCents), note: 'cotisations comprises', strong: true }]
    : [
        { label: 'Part variable brute', value: formatCents(grossCents), strong: true },
        { label: 'Cotisations de l’employeur', value: formatCents(chargesCents), note: 'par le moteur de paie' },
        { label: 'Coût pour l’activité', value: formatCents(grossCents + chargesCents) },
      ],
})

async function sectionsOf(part: VariablePart, madeOn: Day) {
  const { contract, year } = part
  const { activityId } = contract
  const account = await activityAccount(activityId, { from: `${year}-01-01`, to: `${year}-12-31` })
  const budget = (await yearBudgets(await sharersOf(part), year, reading())).get(contract.id)!
  const [earned, kept] = statementOf(account)
  return [
    { title: earned.title, blocks: [table('Du 1er janvier au 31 décembre', earned.lines, undefined, subtotalsOf(earned.lines))] },
    { title: kept.title, blocks: [table(`Au 31 décembre ${year}`, kept.lines, undefined, subtotalsOf(kept.lines))] },
    { title: 'Votre part', blocks: await shareBlocks(part, budget) },
    { title: 'Son versement', blocks: [await paymentOf(part, madeOn)] },
  ]
}

/** Everybody under contract on the activity at the end of the year. */
async function sharersOf({ contract, year }: VariablePart) {
  const contracts = await contractsInForce(`${year}-12`)
  return contracts.filter(({ activityId, id }) => activityId === contract.activityId || id === contract.id)
}

const table = (head: string, lines: { label: string; cents: number }[], totals?: Cell[], subtotals?: number[]): Block => ({
  kind: 'table',
  columns: [{ label: head }, { label: 'Montant', as: 'money' }],
  rows: lines.map(({ label, cents }) => [label, cents]),
  totals,
  subtotals,
})

/** By hand: what the account had for pay × one's share − what was paid = what is one's; less the variable part, what stays. */
async function shareBlocks(part: VariablePart, { accountCents, shareBps, chargedCents, budgetCents }: YearBudget): Promise<Block[]> {
  const { contract, year, grossCents, chargesCents } = part
  const pay = await yearPay([contract.activityId], year, reading())
  const costCents = grossCents + chargesCents
  const everybodyCents = sum(pay.map((one) => one.costCents))
  const paidCents = chargedCents - costCents
  const ownCents = shareBps < 10_000 ? Math.floor(((accountCents + everybodyCents) * shareBps) / 10_000) : accountCents + everybodyCents
  const beyondCents = budgetCents - (ownCents - chargedCents)
  const lines = [
    { label: 'Solde libre du compte au 31 décembre', cents: accountCents },
    { label: 'Rémunérations de l’année, cotisations et parts variables comprises', cents: everybodyCents },
    { label: 'Ce que le compte a porté pour la rémunération', cents: accountCents + everybodyCents },
    ...(shareBps < 10_000 ? [{ label: `Votre part, ${formatBps(shareBps)} par la convention d’activité commune`, cents: ownCents }] : []),
    { label: 'Part fixe et acomptes de l’année, cotisations comprises', cents: -paidCents || 0 },
    { label: `Part variable ${year}, cotisations comprises`, cents: -costCents },
    ...(beyondCents === 0 ? [] : [{ label: 'Ramené à ce que le compte porte', cents: beyondCents }]),
  ]
  return [
    table('Pour la rémunération', lines, ['Reste au compte pour vous', budgetCents]),
    {
      kind: 'text',
      text: contract.isCape
        ? 'Un porteur sous CAPE n’est pas encore payé de cette part\u00A0: elle est provisionnée sur son activité.'
        : 'La part variable est calculée par exercice sur le chiffre d’affaires de l’activité, déduction faite des charges qui lui sont directement liées et de la contribution (C. trav. L7332-3). Le brut est le plus grand que le compte puisse porter, cotisations comprises, ou celui qui fut décidé.',
    },
  ]
}

async function paymentOf(part: VariablePart, on: Day): Promise<Block> {
  const due = (await balancesDue(on)).find(({ year }) => year === part.year)
  const text = part.contract.isCape
    ? 'Rien n’est dû tant que le contrat d’appui court.'
    : part.leftGrossCents <= 0
      ? `Versée, ${formatCents(part.grossCents)} bruts\u00A0: votre bulletin porte la ligne « Part variable - solde exercice ${part.year} ».`
      : due
        ? `À verser au plus tard le ${longDay(due.dueOn)}, dans le mois qui suit l’assemblée générale du ${longDay(due.approvedOn)} (C. trav. R7331-12).`
        : 'À verser dans le mois qui suit l’assemblée générale qui approuve les comptes (C. trav. R7331-12).'
  return { kind: 'text', text }
}
