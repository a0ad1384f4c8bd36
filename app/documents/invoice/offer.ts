import { drawText } from '#documents/drawing/draw_words'
import { ink, restyled, styles } from '#documents/drawing/ink'
import type { Paper } from '#documents/drawing/paper'
import { drawTable } from '#documents/drawing/table'
import { amount } from '#documents/drawing/wording'
import type { InvoiceFacts, Offer } from '#documents/invoice_facts'
import { lineColumns, lineRows } from '#documents/invoice/lines'

/** What a quote adds to its total: the options one may take, and when each part of the price is asked. */
export function drawOffer(paper: Paper, facts: InvoiceFacts) {
  if (!facts.offer) return
  drawOptions(paper, facts, facts.offer)
  drawSchedule(paper, facts.offer)
}

function drawOptions(paper: Paper, facts: InvoiceFacts, { options }: Offer) {
  if (options.length === 0) return
  drawTitle(paper, 'En option, non compris dans le total')
  const all = { ...facts, lines: options }
  drawTable(paper, { columns: lineColumns(paper, all), rows: lineRows(options, all), pad: 6 })
  paper.y += 18
}

function drawSchedule(paper: Paper, { schedule }: Offer) {
  if (schedule.length === 0) return
  drawTitle(paper, 'Échéancier')
  drawTable(paper, {
    columns: [
      { label: 'Facturé', width: paper.width - 110 },
      { label: 'Montant TTC', width: 110, align: 'right' },
    ],
    rows: schedule.map(({ label, amountCents }) => ({ cells: [label, amount(amountCents)] })),
    pad: 4,
  })
  paper.y += 18
}

/** The terms of sale, after the signature: the cooperative's, then those of the trade name. */
export function drawTerms(paper: Paper, { offer }: InvoiceFacts) {
  if (!offer || offer.terms.length === 0) return
  paper.y += 8
  drawTitle(paper, 'Conditions de vente')
  for (const text of offer.terms) drawText(paper, { kind: 'text', text, quiet: true })
}

function drawTitle(paper: Paper, title: string) {
  const style = restyled(styles.subheading, { color: ink.text })
  paper.ensure(90)
  paper.tag('H2', () => paper.write(title, { x: paper.left, y: paper.y, width: paper.width }, style))
  paper.y += 18
}
