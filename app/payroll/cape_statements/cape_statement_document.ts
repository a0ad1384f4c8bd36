import Cooperative from '#cooperative/cooperative'
import { formatCents } from '#core/cents'
import { longDay } from '#core/day'
import { longPeriod } from '#core/period'
import { archiveDocument, documentOf } from '#documents/archive'
import type { Block } from '#documents/blocks'
import type Document from '#documents/document'
import { reportPdf } from '#documents/report_paper'
import type CapeStatement from '#payroll/cape_statements/cape_statement'
import { houseOf } from '#documents/house_of'

/** The archived « relevé de rémunération » of a CAPE holder: what was paid, on what contributions, and on which law. */
export async function capeStatementDocument(statement: CapeStatement): Promise<Document> {
  const subject = `cape_statement:${statement.id}`
  const known = await documentOf('cape_statement', subject)
  if (known) return known

  await statement.load('contract', (contract) => contract.preload('person').preload('activity'))
  const { contract, number, period, paidOn } = statement
  const house = houseOf(await Cooperative.current())
  const bytes = reportPdf({
    house,
    tradeName: contract.activity.tradeName,
    title: 'Relevé de rémunération',
    subject: contract.person.fullName,
    period: longPeriod(period),
    madeOn: paidOn,
    summary: summaryOf(statement),
    sections: [
      { title: 'Cotisations et contributions', blocks: [linesTable(statement)] },
      { title: 'Ce que dit ce relevé', blocks: [...remarksOf(statement)] },
    ],
    footnote: `Relevé ${number}`,
  })
  return archiveDocument({ kind: 'cape_statement', subject, fileName: `${number}.pdf`, mediaType: 'application/pdf', bytes })
}

const summaryOf = ({ grossCents, netPaidCents, employerCostCents, paidOn, number }: CapeStatement): Block[] => [
  {
    kind: 'figures',
    figures: [
      { label: 'Rémunération brute', value: formatCents(grossCents) },
      { label: 'Net payé', value: formatCents(netPaidCents), note: `le ${longDay(paidOn)}`, strong: true },
      { label: 'Coût pour l’activité', value: formatCents(employerCostCents) },
    ],
  },
  {
    kind: 'facts',
    facts: [
      { label: 'Numéro', value: number! },
      { label: 'Versement', value: 'Virement' },
    ],
  },
]

const linesTable = ({ figures }: CapeStatement): Block => ({
  kind: 'table',
  columns: [
    { label: 'Cotisation' },
    { label: 'Assiette', as: 'money' },
    { label: 'Part du porteur', as: 'money' },
    { label: 'Part de la coopérative', as: 'money' },
  ],
  rows: figures.lines.map((line) => [line.label, line.baseCents, line.employeeCents, line.employerCents]),
  totals: ['Total', null, figures.totals.employeeCents, figures.totals.employerCents],
})

const remarksOf = ({ figures }: CapeStatement): Block[] => [
  {
    kind: 'text',
    text:
      'Le contrat d’appui au projet d’entreprise (C. com. L127-1 et suivants) n’est pas un contrat de travail\u00A0: sa rémunération donne lieu ' +
      'à un relevé et non à un bulletin de paie. La coopérative déclare et paie les cotisations de droit commun, hors retraite complémentaire.',
  },
  ...figures.unconfirmed.map((text): Block => ({ kind: 'notice', title: 'À confirmer', text, tone: 'waiting' })),
]
