import { formatCents, sum } from '#core/cents'
import { longDay, type Day } from '#core/day'
import type { Block } from '#documents/blocks'
import type { Company } from '#exits/plan/exit_facts'
import type { ExitReport } from '#exits/report/exit_report'
import { VERDICTS } from '#exits/report/readiness'
import { missing, percentOf, quiet } from '#exits/report/sections/trade_sections'

/** J. Who helped, and how. */
export function support({ interviews, facts, plan }: ExitReport): Block[] {
  const given = facts.support ?? []
  const hours = sum(given.map((one) => one.hours ?? 0))
  return [
    {
      kind: 'facts',
      facts: [
        { label: 'Suivi par', value: plan.person.advisor?.fullName ?? 'non renseigné' },
        {
          label: 'Entretiens',
          value: interviews.length ? `${interviews.length}\u00A0: ${interviews.map(longDay).join(', ')}` : 'aucun au dossier',
        },
        ...(hours ? [{ label: 'Formation', value: `${hours} heures d’ateliers, de tutorat et de cours` }] : []),
      ],
    },
    ...(given.length
      ? [
          {
            kind: 'table' as const,
            columns: [{ label: 'Ce qui a été suivi' }, { label: 'Heures', as: 'number' as const }],
            rows: given.map(({ label, hours: spent }) => [label, spent]),
          },
        ]
      : [missing('Aucun atelier, tutorat ni formation n’a été noté.')]),
    ...(facts.funding?.length ? [fundingTable(facts.funding)] : []),
  ]
}

const fundingTable = (funding: { label: string; amountCents: number }[]): Block => ({
  kind: 'table',
  caption: 'Financements réunis',
  columns: [{ label: 'Source' }, { label: 'Montant', as: 'money' }],
  rows: funding.map(({ label, amountCents }) => [label, amountCents]),
  totals: ['Total', sum(funding.map(({ amountCents }) => amountCents))],
})

/** K. What one knows how to do. */
export function skills({ facts }: ExitReport): Block[] {
  if (!facts.skills?.length) return [missing('La grille de compétences n’a pas été remplie.')]
  return [
    {
      kind: 'scores',
      outOf: 5,
      before: 'À l’entrée',
      after: 'À la sortie',
      scores: facts.skills.map(({ label, before, after, note }) => ({ label, before, after, detail: note })),
    },
    quiet('Évaluée par l’entrepreneur·e avec la personne qui l’accompagne, de 0 à 5.'),
  ]
}

/** L. What comes next. */
export function project({ facts, plan }: ExitReport): Block[] {
  const { company, notes } = facts
  const words: Block[] = notes ? [{ kind: 'text', text: notes }] : []
  if (!company) return words.length ? words : [quiet(`Sans création d’entreprise\u00A0: ${plan.kindLabel.toLowerCase()}.`)]
  return [...words, { kind: 'facts', facts: companyFacts(company) }]
}

const companyFacts = (company: Company) =>
  [
    { label: 'Entreprise', value: company.name },
    { label: 'Forme', value: company.legalForm },
    { label: 'SIREN', value: company.siren.replace(/(\d{3})(?=\d)/g, '$1 ') },
    { label: 'Capital', value: formatCents(company.capitalCents) },
    {
      label: 'Investisseurs',
      value: company.investorsCents
        ? `${formatCents(company.investorsCents)} (${percentOf(company.investorsCents, company.capitalCents)}), ${company.investors ?? ''}`
        : '',
    },
    { label: 'Adresse', value: `${company.street}, ${company.postcode} ${company.city}` },
    { label: 'Locaux', value: company.premises ?? '' },
    { label: 'TVA', value: company.vatScheme ?? '' },
    { label: 'Aides', value: company.startingAid ?? '' },
    { label: 'Emplois créés', value: company.hires ? String(company.hires) : '' },
  ].filter(({ value }) => value !== '')

/** M. Can it stand? */
export function readiness({ readiness: { verdict, checks }, facts }: ExitReport): Block[] {
  if (!facts.company) return [quiet('Sans objet\u00A0: la sortie ne crée pas d’entreprise.')]
  return [
    verdict
      ? {
          kind: 'notice',
          title: VERDICTS[verdict],
          text: adviceOf(
            verdict,
            checks.filter(({ met }) => met === false).map(({ label }) => label)
          ),
          tone: verdict === 'ready' ? 'done' : verdict === 'not_ready' ? 'late' : 'waiting',
        }
      : missing('Trop de faits manquent pour se prononcer.'),
    { kind: 'checks', checks },
    ...(facts.forecast?.length ? [forecastChart(facts.forecast)] : [missing('Le prévisionnel à trois ans n’a pas été joint.')]),
  ]
}

const adviceOf = (verdict: 'ready' | 'to_consolidate' | 'not_ready', unmet: string[]) =>
  verdict === 'ready'
    ? 'Tous les critères connus sont remplis.'
    : `Critères encore à remplir\u00A0: ${unmet.map((label) => label.charAt(0).toLowerCase() + label.slice(1)).join(' ; ')}.`

const forecastChart = (forecast: { year: number; turnoverCents: number; resultCents: number }[]): Block => ({
  kind: 'chart',
  as: 'bars',
  title: 'Chiffre d’affaires et résultat que l’entreprise prévoit',
  tableBelow: false,
  alt: `Chiffre d’affaires et résultat prévus, de ${forecast[0].year} à ${forecast.at(-1)!.year}.`,
  labels: forecast.map(({ year }) => String(year)),
  series: [
    { label: 'Chiffre d’affaires', values: forecast.map(({ turnoverCents }) => turnoverCents) },
    { label: 'Résultat', values: forecast.map(({ resultCents }) => resultCents) },
  ],
})

/** N. What is promised for afterwards. */
export function commitments({ plan, facts }: ExitReport): Block[] {
  const steps = plan.followUps.map(({ dueOn, doneOn, situationLabel }, rank) => ({
    on: doneOn ?? dueOn,
    label: `Suivi à ${[6, 12, 24, 36][rank] ?? '?'} mois`,
    detail: situationLabel ?? undefined,
    foreseen: !doneOn,
  }))
  return [
    ...(facts.commitments?.length ? [{ kind: 'list' as const, items: facts.commitments }] : []),
    ...(steps.length ? [{ kind: 'timeline' as const, steps }] : [quiet('Les suivis à 6, 12, 24 et 36 mois se datent au solde.')]),
    quiet(
      facts.contactConsent
        ? 'Accepte d’être recontacté·e pour ces suivis.'
        : 'N’a pas donné d’accord pour être recontacté·e au-delà de ce que la loi demande.'
    ),
  ]
}

/** O. Read and signed by both. */
export const signatures = ({ plan }: ExitReport, city: string, on: Day): Block[] => [
  {
    kind: 'list',
    items: [
      'Annexe 1\u00A0: compte d’activité, de l’ouverture au solde',
      'Annexe 2\u00A0: état des immobilisations et du stock',
      'Annexe 3\u00A0: dernier bulletin ou relevé de rémunération',
    ],
  },
  {
    kind: 'signatures',
    place: city,
    on,
    parties: [
      { role: 'L’entrepreneur·e', name: plan.person.fullName, mention: 'Lu et approuvé' },
      { role: 'Pour la coopérative', name: plan.settledBy?.fullName ?? 'La direction', mention: 'Lu et approuvé' },
    ],
  },
]
