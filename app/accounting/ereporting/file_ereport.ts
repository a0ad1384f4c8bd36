import Cooperative from '#cooperative/cooperative'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { archiveDocument } from '#documents/archive'
import { momentOf } from '#einvoicing/lifecycle/send_status'
import { platformIdentity } from '#einvoicing/platform/current_platform'
import type { Report } from '#einvoicing/reporting/report'
import { writeReport } from '#einvoicing/reporting/write_report'
import { askTransmission } from '#einvoicing/transmissions/ask_transmission'
import EReport from '#accounting/ereporting/ereport'
import { reportOf, type ReportContent } from '#accounting/ereporting/report_of'
import type { ReportPeriod } from '#accounting/ereporting/report_period'

export class PeriodNotOver extends Refusal {
  constructor(to: Day) {
    super(`Cette période court jusqu’au ${longDay(to)} : elle se déclare ensuite.`)
  }
}

export class NothingToReport extends Refusal {
  constructor() {
    super('Il n’y a rien à déclarer sur cette période.')
  }
}

/**
 * Files what a period tells: the file is kept as it was sent, and asked to be carried; filed again, it corrects the one
 * before (RE). Answers the report, its transmission loaded. Throws PeriodNotOver, NothingToReport.
 */
export async function fileEReport(period: ReportPeriod, on: Day, by: { id: number } | null, trx?: Transaction): Promise<EReport> {
  if (period.to >= on) throw new PeriodNotOver(period.to)
  const content = await reportOf(period)
  if (content.lineCount === 0) throw new NothingToReport()
  return inTransaction((trx_) => file(period, content, on, by, trx_), trx)
}

async function file(period: ReportPeriod, content: ReportContent, on: Day, by: { id: number } | null, trx: Transaction) {
  const { kind, from, to } = period
  const former = await EReport.query({ client: trx }).where({ kind, startsOn: from }).orderBy('version', 'desc').forUpdate().first()
  const version = (former?.version ?? 0) + 1
  const { lineCount, netCents, vatCents, body } = content
  const filed = await EReport.create(
    { kind, startsOn: from, endsOn: to, version, lineCount, netCents, vatCents, filedOn: on, filedById: by?.id ?? null },
    { client: trx }
  )
  const house = await Cooperative.current({ client: trx })
  const id = `${kind === 'sales' ? 'VENTES' : 'PAIEMENTS'}-${from}-${version}`
  const report = { ...body, id, isCorrection: version > 1, from, to, house, platform: platformIdentity() } as Report
  const bytes = Buffer.from(writeReport(report, momentOf(on)))
  const paper = { kind: 'ereport', subject: filed.subject, fileName: `${id}.xml`, mediaType: 'application/xml', bytes }
  const document = await archiveDocument(paper, trx)
  const transmission = await askTransmission({ subject: filed.subject, document, syntax: 'FRR', treatment: 'B2C' }, on, by, trx)
  await filed.merge({ transmissionId: transmission.id }).save()
  filed.$setRelated('transmission', transmission)
  return filed
}
