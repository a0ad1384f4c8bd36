import { formatCents, shareOf, sum } from '#core/cents'
import { longDay } from '#core/day'
import { longPeriod, ofPeriod, type Period } from '#core/period'
import type { Block } from '#documents/blocks'
import type { ExitReport } from '#exits/report/exit_report'
import { breakEvenOf, ordinaryPay } from '#exits/report/readiness'
import type Contract from '#contracts/contract'
import { durationOf } from '#contracts/duration'
import { CUSTOMER_KINDS, type CustomerKind } from '#sales/customers/customer'

export const quiet = (text: string): Block => ({ kind: 'text', text, quiet: true })
export const missing = (what: string): Block => ({ kind: 'notice', title: 'Non renseigné', text: what, tone: 'waiting' })
export const percentOf = (part: number, whole: number) => (whole === 0 ? '' : `${Math.round((part * 100) / whole)}\u00A0%`)

/** A. Who, since when, on which contracts. */
export function identity({ plan, contracts }: ExitReport): Block[] {
  const { person, activity } = plan
  const months = durationOf(contracts[0].startsOn, plan.lastDayOn)
  const steps = [
    ...person.journeySteps.map(({ label, enteredOn, note }) => ({ on: enteredOn, label, detail: note ?? undefined })),
    ...contracts.map((contract) => ({
      on: contract.startsOn,
      label: contract.isCape ? 'CAPE\u00A0: essayer son activité' : 'CESA\u00A0: entrepreneur·e salarié·e',
      detail: amendmentsOf(contract),
    })),
  ]
  return [
    {
      kind: 'facts',
      facts: [
        { label: 'Activité', value: activity.tradeName },
        { label: 'Métier', value: activity.trade },
        { label: 'Dans la coopérative', value: lengthOf(months) },
        { label: 'Orienté·e par', value: person.prescriber ?? 'non renseigné' },
        { label: 'Accompagné·e par', value: person.advisor?.fullName ?? 'non renseigné' },
        { label: 'Fin du contrat', value: longDay(plan.lastDayOn) },
      ],
    },
    { kind: 'timeline', steps: dedupe(steps).sort((a, b) => a.on.localeCompare(b.on)) },
  ]
}

function amendmentsOf({ amendments }: Contract) {
  const words = amendments.map((amendment) =>
    amendment.isRenewal
      ? `renouvelé le ${longDay(amendment.effectiveOn)}`
      : amendment.fixedPartCents
        ? `part fixe à ${formatCents(amendment.fixedPartCents)} le ${longDay(amendment.effectiveOn)}`
        : null
  )
  return words.filter(Boolean).join(', ') || undefined
}

const lengthOf = ({ months, days }: { months: number; days: number }) => {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return [years && `${years} an${years > 1 ? 's' : ''}`, rest && `${rest} mois`, !months && `${days} jours`].filter(Boolean).join(' et ')
}

/** A stage recorded with a contract says the same thing on the same day: the contract's own words are kept. */
function dedupe<T extends { on: string; label: string }>(steps: T[]): T[] {
  return steps.filter(
    (step, rank) =>
      !steps.slice(rank + 1).some((later) => later.on === step.on && /CAPE|CESA/.test(later.label) && /CAPE|CESA/.test(step.label))
  )
}

const MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']
export const shortMonth = (period: Period) => `${MONTHS[Number(period.slice(5)) - 1]} ${period.slice(2, 4)}`

/** B. What it earned month by month. */
export function history({ months, plan }: ExitReport): Block[] {
  if (months.length === 0) return [missing('Les livres ne portent aucun mois de cette activité.')]
  const labels = months.map(({ period }) => shortMonth(period))
  const best = months.reduce((a, b) => (b.turnoverCents > a.turnoverCents ? b : a))
  const total = (
    key: 'turnoverCents' | 'collectedCents' | 'marginCents' | 'contributionCents' | 'costsCents' | 'depreciationCents' | 'payrollCents'
  ) => sum(months.map((month) => month[key]))
  const average = formatCents(shareOf(total('turnoverCents'), 1, months.length))
  return [
    {
      kind: 'chart',
      as: 'bars',
      title: 'Chiffre d’affaires et marge, mois par mois',
      labels,
      tableBelow: false,
      alt: `Chiffre d’affaires hors taxes et marge brute ${ofPeriod(months[0].period)} à ${longPeriod(months.at(-1)!.period)}\u00A0; le meilleur mois est ${longPeriod(best.period)} avec ${formatCents(best.turnoverCents)}.`,
      series: [
        { label: 'Chiffre d’affaires HT', values: months.map(({ turnoverCents }) => turnoverCents) },
        { label: 'Marge brute', values: months.map(({ marginCents }) => marginCents) },
      ],
    },
    {
      kind: 'chart',
      as: 'curve',
      title: 'Rémunération, charges comprises',
      labels,
      tableBelow: false,
      alt: `Rémunération chargée de chaque mois, ${formatCents(total('payrollCents'))} en tout.`,
      series: [{ label: 'Rémunération chargée', values: months.map(({ payrollCents }) => payrollCents) }],
    },
    {
      kind: 'table',
      columns: [
        { label: 'Mois' },
        { label: 'Facturé HT', as: 'money' },
        { label: 'Encaissé TTC', as: 'money' },
        { label: 'Marge', as: 'money' },
        { label: 'Contribution', as: 'money' },
        { label: 'Frais', as: 'money' },
        { label: 'Rémunération', as: 'money' },
      ],
      rows: months.map((month) => [
        shortMonth(month.period),
        month.turnoverCents,
        month.collectedCents,
        month.marginCents,
        month.contributionCents,
        month.costsCents + month.depreciationCents,
        month.payrollCents,
      ]),
      totals: [
        'Total',
        total('turnoverCents'),
        total('collectedCents'),
        total('marginCents'),
        total('contributionCents'),
        total('costsCents') + total('depreciationCents'),
        total('payrollCents'),
      ],
    },
    quiet(
      `En moyenne ${average} de chiffre d’affaires par mois\u00A0; ${longPeriod(best.period)} est le meilleur mois. ` +
        'Frais\u00A0: amortissements compris. Rémunération\u00A0: brut, cotisations et congés\u00A0; une part variable y paraît en entier quand elle est comptée, en décembre ou à la sortie. ' +
        (plan.facts?.sold?.length ? 'La vente du matériel et du stock à l’entreprise n’est pas comptée ici\u00A0: elle est en G.' : '')
    ),
  ]
}

/** C. Whom it sells to, and whose clientele it is. */
export function clientele({ customers, from, to }: ExitReport): Block[] {
  const owned: Block = {
    kind: 'notice',
    tone: 'done',
    title: 'La clientèle est la sienne',
    text: 'La clientèle apportée, créée ou développée pendant le contrat appartient à l’entrepreneur·e, qui l’emporte en partant (C. trav. L7331-2).',
  }
  if (customers.length === 0) return [missing('Aucune facture sur la période.'), owned]
  const whole = sum(customers.map(({ netCents }) => netCents))
  const three = sum(customers.slice(0, 3).map(({ netCents }) => netCents))
  const back = customers.filter(({ months }) => months >= 3).length
  return [
    {
      kind: 'figures',
      figures: [
        { label: 'Clients', value: String(customers.length), note: `du ${longDay(from)} au ${longDay(to)}` },
        { label: 'Premier client', value: percentOf(customers[0].netCents, whole), note: customers[0].name, strong: true },
        { label: 'Trois premiers', value: percentOf(three, whole) },
        { label: 'Récurrents', value: String(back), note: 'trois mois ou plus' },
      ],
    },
    {
      kind: 'table',
      columns: [
        { label: 'Client' },
        { label: 'Nature' },
        { label: 'Factures', as: 'number' },
        { label: 'Mois', as: 'number' },
        { label: 'Montant HT', as: 'money' },
        { label: 'Part' },
      ],
      rows: customers
        .slice(0, 15)
        .map((customer) => [
          customer.name,
          CUSTOMER_KINDS[customer.kind as CustomerKind],
          customer.invoices,
          customer.months,
          customer.netCents,
          percentOf(customer.netCents, whole),
        ]),
      totals: ['Total', null, sum(customers.map(({ invoices }) => invoices)), null, whole, null],
    },
    owned,
  ]
}

/** D. What is left of a sale. */
export function margins({ months }: ExitReport): Block[] {
  const total = (key: 'turnoverCents' | 'marginCents' | 'contributionCents' | 'costsCents' | 'depreciationCents' | 'payrollCents') =>
    sum(months.map((month) => month[key]))
  const turnover = total('turnoverCents')
  if (turnover <= 0) return [missing('Sans chiffre d’affaires connu, ni marge ni équilibre ne se calculent.')]
  const breakEven = breakEvenOf(months)
  return [
    {
      kind: 'figures',
      figures: [
        { label: 'Marge brute', value: percentOf(total('marginCents'), turnover), note: formatCents(total('marginCents')), strong: true },
        { label: 'Contribution', value: percentOf(total('contributionCents'), turnover), note: 'du chiffre d’affaires' },
        { label: 'Rémunération', value: percentOf(total('payrollCents'), turnover), note: 'du chiffre d’affaires' },
        {
          label: 'Équilibre',
          value: breakEven === null ? 'inconnu' : formatCents(breakEven),
          note: `par mois, pour une paie ordinaire de ${formatCents(ordinaryPay(months))}`,
        },
      ],
    },
    {
      kind: 'table',
      caption: 'Où va le chiffre d’affaires',
      columns: [{ label: 'Poste' }, { label: 'Montant', as: 'money' }, { label: 'Part' }],
      rows: [
        ['Achats, sous-traitance, variation de stock', turnover - total('marginCents')],
        ['Contribution coopérative', total('contributionCents')],
        ['Frais', total('costsCents')],
        ['Amortissements', total('depreciationCents')],
        ['Rémunération et cotisations', total('payrollCents')],
      ].map(([label, cents]) => [label as string, cents as number, percentOf(cents as number, turnover)]),
    },
    ...(spentMore(months)
      ? [
          quiet(
            'Au-delà du tout\u00A0: la rémunération comprend une part variable gagnée avant cette période, ou tirée du solde du compte.'
          ),
        ]
      : []),
    quiet('Les heures de travail ne sont pas relevées dans ce contrat\u00A0: le prix moyen d’une journée ne se calcule pas ici.'),
  ]
}

const spentMore = (months: ExitReport['months']) =>
  sum(
    months.map((month) => month.marginCents - month.contributionCents - month.costsCents - month.depreciationCents - month.payrollCents)
  ) < 0
