import Cooperative from '#cooperative/cooperative'
import { formatCents, shareOf, sum } from '#core/cents'
import { longDay, type Day } from '#core/day'
import { inTransaction } from '#core/transaction'
import { archiveDocument, documentOf } from '#documents/archive'
import type { Block } from '#documents/blocks'
import type Document from '#documents/document'
import type { ReportPaper } from '#documents/paper_facts'
import { reportPdf } from '#documents/report_paper'
import { houseOf } from '#documents/house_of'
import type ExitPlan from '#exits/plan/exit_plan'
import { exitReport, type ExitReport } from '#exits/report/exit_report'
import { VERDICTS } from '#exits/report/readiness'
import * as money from '#exits/report/sections/money_sections'
import * as person from '#exits/report/sections/person_sections'
import * as trade from '#exits/report/sections/trade_sections'

/** The archived exit report, made once the exit is settled and never over itself. */
export async function exitReportDocument(plan: ExitPlan, on: Day): Promise<Document> {
  const known = await documentOf('exit_report', plan.subject)
  if (known) return known

  const bytes = reportPdf(await exitReportPaper(plan.id, on))
  const document = await archiveDocument({
    kind: 'exit_report',
    subject: plan.subject,
    fileName: `bilan-de-sortie-${plan.id}.pdf`,
    mediaType: 'application/pdf',
    bytes,
  })
  await inTransaction(async (trx) => {
    await trx.from('exit_plans').where('id', plan.id).update({ reported_on: on })
    await trx.from('exit_documents').where({ exit_plan_id: plan.id, kind: 'exit_report' }).update({ document_id: document.id })
  })
  plan.reportedOn = on
  return document
}

/** The report of a day: a draft until the account is settled, its sections lettered from A to O in their order. */
export async function exitReportPaper(planId: number, on: Day): Promise<ReportPaper> {
  const report = await exitReport(planId, on)
  const house = await Cooperative.current()
  const { plan } = report
  const titles: [string, Block[]][] = [
    ['Identité et parcours', trade.identity(report)],
    ['Historique de l’activité', trade.history(report)],
    ['Clients', trade.clientele(report)],
    ['Marge et coûts', trade.margins(report)],
    ['Trésorerie et soldes', money.treasury(report)],
    ['Contrats en cours', money.transfers(report)],
    ['Immobilisations et stock', money.things(report)],
    ['Capital social', money.capital(report)],
    ['Fin de contrat et dernière paie', money.lastPay(report)],
    ['Accompagnement', person.support(report)],
    ['Compétences', person.skills(report)],
    ['Projet', person.project(report)],
    ['Solidité du projet', person.readiness(report)],
    ['Après la sortie', person.commitments(report)],
    ['Signatures et annexes', person.signatures(report, house.city, on)],
  ]
  return {
    house: houseOf(house),
    tradeName: plan.activity.tradeName,
    title: 'Bilan de sortie',
    subject: `${plan.person.fullName} · ${plan.activity.tradeName}`,
    period: `du ${longDay(report.contracts[0].startsOn)} au ${longDay(plan.lastDayOn)}`,
    madeOn: on,
    summary: summaryOf(report),
    sections: titles.map(([title, blocks], rank) => ({ mark: String.fromCharCode(65 + rank), title, blocks })),
    footnote: 'Confidentiel\u00A0: remis à l’entrepreneur·e et gardé par la coopérative',
    draft: !plan.isSettled,
  }
}

function summaryOf({ plan, months, facts, customers, readiness }: ExitReport): Block[] {
  const turnover = sum(months.map(({ turnoverCents }) => turnoverCents))
  const monthly = shareOf(turnover, 1, Math.max(1, months.length))
  const next = facts.company ? `${facts.company.name} prend la suite.` : `${plan.kindLabel}.`
  return [
    {
      kind: 'text',
      text: `${plan.person.fullName} quitte la coopérative le ${longDay(plan.lastDayOn)} par ${plan.vehicleLabel.toLowerCase()}. ${next}`,
    },
    {
      kind: 'figures',
      figures: [
        {
          label: 'Chiffre d’affaires',
          value: formatCents(turnover),
          note: `${months.length} mois, ${formatCents(monthly)} par mois`,
          strong: true,
        },
        { label: 'Clients', value: String(customers.length) },
        { label: 'Net de la dernière paie', value: facts.outcome ? formatCents(facts.outcome.netPaidCents) : 'à venir' },
        { label: 'Le projet', value: readiness.verdict ? VERDICTS[readiness.verdict] : plan.kindLabel },
      ],
    },
  ]
}
