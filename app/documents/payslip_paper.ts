import { longPeriod, ofPeriod, periodOf } from '#core/period'
import { restyled, styles } from '#documents/drawing/ink'
import { drawLetterhead, drawRunningHead, drawShortFoot } from '#documents/drawing/letterhead'
import { Paper } from '#documents/drawing/paper'
import type { PayslipFacts } from '#documents/payslip_facts'
import { drawCounters, drawPayslipMentions, heightOfEnd } from '#documents/payslip/end'
import { drawPayslipHead } from '#documents/payslip/head'
import { drawRows } from '#documents/payslip/rows'
import { fixedHeightOf, flexibleRowsOf, PITCH } from '#documents/payslip/segments'
import { drawWatermark } from '#documents/drawing/watermark'

const TITLE = restyled(styles.title, { size: 17 })

/**
 * A payslip by the permanent model (C. trav. R3243-1, arrêté of 25 February 2016): its rows share the height of one page.
 * Beyond some forty rows it goes on over a second one, rather than be printed under 7.5 points.
 */
export function payslipPdf(facts: PayslipFacts): Buffer {
  const { employer, employee, period, draft } = facts
  const title = `Bulletin de paie ${ofPeriod(periodOf(period.from))}`
  const paper = new Paper(
    {
      title: `${title}, ${employee.name}`,
      author: employer.name,
      subject: title,
      madeOn: facts.paidOn,
    },
    { side: 42, top: 30, bottom: 36 }
  )
  paper.onNewPage = () => drawRunningHead(paper, employer, `${title}, ${employee.name}`)
  if (draft) paper.backdrop = () => drawWatermark(paper, 'PROJET')

  paper.addPage()
  drawLetterhead(paper, employer, { tradeName: employee.tradeName }, paper.right - paper.measure('Bulletin de paie', TITLE) - 24)
  const place = { x: paper.left, width: paper.width, align: 'right' as const }
  paper.tag('H1', () => {
    paper.writeLine('Bulletin de paie', { ...place, y: paper.top - 3 }, TITLE, true)
    paper.writeLine(
      longPeriod(periodOf(period.from)),
      { ...place, y: paper.top + 18 },
      restyled(styles.subheading, { color: styles.number.color })
    )
  })
  paper.y = paper.top + 42
  drawPayslipHead(paper, facts)

  // One point kept back, or the rounding of the sums would send the end to a second page.
  const free = paper.room - heightOfEnd(paper, facts) - fixedHeightOf(facts) - 1
  const pitch = Math.max(PITCH.least, Math.min(PITCH.most, free / flexibleRowsOf(facts)))
  drawRows(paper, facts, pitch)
  paper.ensure(heightOfEnd(paper, facts))
  drawCounters(paper, facts)
  drawPayslipMentions(paper, facts)
  return paper.close((page, pages) => drawShortFoot(paper, employer, page, pages))
}
