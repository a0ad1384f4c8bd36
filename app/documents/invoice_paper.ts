import { longDay, shortDay } from '#core/day'
import type { InvoiceFacts, InvoiceKind, Seller } from '#documents/invoice_facts'
import { drawAmounts, heightOfAmounts } from '#documents/invoice/amounts'
import { drawConditions, heightOfConditions } from '#documents/invoice/conditions'
import { drawFacts, drawParties } from '#documents/invoice/head'
import { lineColumns, lineRows } from '#documents/invoice/lines'
import { drawOffer, drawTerms } from '#documents/invoice/offer'
import { restyled, styles } from '#documents/drawing/ink'
import { accentOf, drawFoot, drawLetterhead, drawRunningHead } from '#documents/drawing/letterhead'
import { Paper } from '#documents/drawing/paper'
import { drawTable } from '#documents/drawing/table'
import { dotted } from '#documents/drawing/wording'
import { drawWatermark } from '#documents/drawing/watermark'

export const KIND_WORDS: Record<InvoiceKind, string> = {
  quote: 'Devis',
  invoice: 'Facture',
  deposit_invoice: 'Facture d’acompte',
  corrective_invoice: 'Facture rectificative',
  credit_note: 'Avoir',
}

const titleStyle = (kind: InvoiceKind) => restyled(styles.title, { size: KIND_WORDS[kind].length > 10 ? 15 : 18 })
const numberStyle = ({ tradeBrand, brand }: Seller) => restyled(styles.subheading, { color: accentOf(tradeBrand, brand) })

/**
 * The readable face of an invoice, a credit note or a quote; with its CII file it is a Factur-X invoice. A draft has no
 * number and wears a watermark.
 */
export function invoicePdf(facts: InvoiceFacts, xml?: string | Buffer): Buffer {
  const { seller } = facts
  const title = facts.number ? `${KIND_WORDS[facts.kind]} ${facts.number}` : `${KIND_WORDS[facts.kind]}, brouillon`
  const paper = new Paper({
    title,
    author: seller.name,
    subject: `${title} du ${shortDay(facts.issuedOn)}, ${facts.customer.name}`,
    madeOn: facts.issuedOn,
  })
  paper.onNewPage = () => drawRunningHead(paper, seller, `${title} du ${longDay(facts.issuedOn)}`)
  if (!facts.number) paper.backdrop = () => drawWatermark(paper, 'BROUILLON')
  else if (facts.copy) paper.backdrop = () => drawWatermark(paper, 'COPIE')
  if (xml) paper.attachInvoice(Buffer.from(xml), facts.issuedOn)

  paper.addPage()
  const titleWidth = paper.measure(KIND_WORDS[facts.kind], titleStyle(facts.kind), facts.number ?? '', numberStyle(seller))
  const brand = { tradeName: seller.tradeName, person: seller.person?.name, look: seller.tradeBrand }
  drawLetterhead(paper, seller, brand, paper.right - titleWidth - 24)
  drawTitle(paper, facts)
  drawParties(paper, facts)
  drawFacts(paper, facts)
  drawTable(paper, {
    columns: lineColumns(paper, facts),
    rows: lineRows(facts.lines, facts),
    keepWithLast: heightKept(paper, facts),
    pad: 6,
  })
  drawAmounts(paper, facts)
  drawOffer(paper, facts)
  drawConditions(paper, facts)
  drawTerms(paper, facts)
  const foot = dotted(seller.tradeBrand?.footer, seller.brand?.footer)
  return paper.close((page, pages) => drawFoot(paper, seller, page, pages, foot))
}

/** A total never stands alone: how to pay an invoice stays with it; what a quote adds may go on over the page. */
const heightKept = (paper: Paper, facts: InvoiceFacts) =>
  Math.min(heightOfAmounts(paper, facts) + (facts.offer ? 0 : heightOfConditions(paper, facts) + 32), 420)

function drawTitle(paper: Paper, { kind, number, seller }: InvoiceFacts) {
  const place = { x: paper.left, width: paper.width, align: 'right' as const }
  paper.tag('H1', () => {
    paper.writeLine(KIND_WORDS[kind], { ...place, y: paper.top - 3 }, titleStyle(kind), true)
    paper.writeLine(number ?? 'sans numéro', { ...place, y: paper.top + 19 }, numberStyle(seller))
  })
}
