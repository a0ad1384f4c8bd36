import db from '@adonisjs/lucid/services/db'
import type { Box } from '#accounting/vat/vat_return'
import Cooperative from '#cooperative/cooperative'
import { formatCents } from '#core/cents'
import { longDay, type Day } from '#core/day'
import { longPeriod, ofPeriod, type Period } from '#core/period'
import { archiveDocument } from '#documents/archive'
import type { Block } from '#documents/blocks'
import type Document from '#documents/document'
import { houseOf } from '#documents/house_of'
import type { DocumentKeeper } from '#documents/keepers'
import type { ReportPaper } from '#documents/paper_facts'
import { reportPdf } from '#documents/report_paper'

type Filed = { id: number; period: Period; from_period: Period; filed_on: Day; figures: string; author: string | null }

/** The archived paper of a filed return: its boxes, to be copied to the tax office's own form and kept. */
export async function vatReturnDocument(id: number): Promise<Document> {
  const filed: Filed = await db
    .from('vat_returns as v')
    .leftJoin('users as u', 'u.id', 'v.filed_by_id')
    .where('v.id', id)
    .select('v.*', 'u.full_name as author')
    .firstOrFail()
  const bytes = reportPdf(paperOf(filed, await Cooperative.current()))
  const fileName = `CA3-${filed.period}.pdf`
  return archiveDocument({ kind: 'vat_return', subject: `vat_return:${id}`, fileName, mediaType: 'application/pdf', bytes })
}

function paperOf({ period, from_period: from, filed_on: on, figures, author }: Filed, house: Cooperative): ReportPaper {
  const { boxes, dueEuros }: { boxes: Box[]; dueEuros: number } = JSON.parse(figures)
  return {
    house: houseOf(house),
    title: 'Déclaration de TVA',
    subject: `CA3 ${ofPeriod(period)}`,
    period: from === period ? longPeriod(period) : `${longPeriod(from)} à ${longPeriod(period)}`,
    madeOn: on,
    summary: [
      {
        kind: 'figures',
        figures: [{ label: dueEuros >= 0 ? 'Total à payer' : 'Crédit de TVA', value: formatCents(Math.abs(dueEuros) * 100), strong: true }],
      },
      {
        kind: 'text',
        text: `Déclarée le ${longDay(on)}${author ? ` par ${author}` : ''}. Montants en euros entiers, cases du formulaire 3310-CA3.`,
      },
    ],
    sections: [{ title: 'Cases', blocks: [table(boxes)] }],
    footnote: `CA3-${period}`,
  }
}

const table = (boxes: Box[]): Block => ({
  kind: 'table',
  columns: [
    { label: 'Case', width: 40 },
    { label: 'Ligne' },
    { label: 'Base hors taxe', as: 'number', width: 90 },
    { label: 'Taxe', as: 'number', width: 80 },
  ],
  rows: boxes.map(({ code, label, baseEuros, taxEuros }) => [code, label, baseEuros ?? null, taxEuros ?? null]),
})

/** Those who read the books read its returns. */
export const vatReturnKeeper: DocumentKeeper = {
  async mayRead(_, reader) {
    return reader.may('books', 'books_readonly')
  },
}
