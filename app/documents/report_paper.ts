import { longDay } from '#core/day'
import { drawBlocks, heightOfStart } from '#documents/drawing/draw_blocks'
import { ink, restyled, styles } from '#documents/drawing/ink'
import { drawFoot, drawLetterhead, drawRunningHead } from '#documents/drawing/letterhead'
import { Paper } from '#documents/drawing/paper'
import { drawWatermark } from '#documents/drawing/watermark'
import type { ReportPaper } from '#documents/paper_facts'

const SECTION = restyled(styles.heading, { size: 14 })

/** A report in sections: exit report, activity statement, funder report; its sections are the reader's bookmarks. */
export function reportPdf(report: ReportPaper): Buffer {
  const { house, title, subject, period, madeOn } = report
  const paper = new Paper({
    title: `${title}, ${subject}`,
    author: house.name,
    subject: title,
    madeOn,
  })
  paper.onNewPage = () => drawRunningHead(paper, house, `${title}\u00A0· ${subject}`)
  if (report.draft) paper.backdrop = () => drawWatermark(paper, 'PROJET')

  paper.addPage()
  drawLetterhead(paper, house, { tradeName: report.tradeName }, paper.right)
  paper.y = paper.top + 62
  drawTitle(paper, title, subject, [period, `établi le ${longDay(madeOn)}`].filter(Boolean).join('\u00A0· '))
  drawBlocks(paper, report.summary ?? [], 2)
  for (const section of report.sections) drawSection(paper, section)
  return paper.close((page, pages) => drawFoot(paper, house, page, pages, report.footnote))
}

function drawTitle(paper: Paper, title: string, subject: string, under: string) {
  const place = { x: paper.left, width: paper.width }
  paper.tag('H1', () => {
    paper.y += paper.write(title, { ...place, y: paper.y }, restyled(styles.title, { size: 25 }), true) + 2
    paper.y += paper.write(subject, { ...place, y: paper.y }, restyled(styles.heading, { color: ink.accent })) + 2
  })
  paper.tag('P', () => {
    paper.y += paper.write(under, { ...place, y: paper.y }, styles.quiet)
  })
  paper.y += 22
}

/** The letter of a section stands before its title, and the title with the beginning of what it announces. */
function drawSection(paper: Paper, { mark = '', title, blocks }: ReportPaper['sections'][number]) {
  paper.y += 8
  if (!paper.ensure(44 + heightOfStart(blocks[0]))) paper.rule(paper.y)
  paper.y += 12
  const indent = mark ? 26 : 0
  paper.bookmark([mark, title].filter(Boolean).join('. '))
  paper.tag('H2', () => {
    if (mark) paper.writeLine(mark, { x: paper.left, y: paper.y }, restyled(SECTION, { color: ink.accent }), true)
    const place = { x: paper.left + indent, y: paper.y, width: paper.width - indent }
    paper.y += paper.write(title, place, SECTION)
  })
  paper.y += 8
  drawBlocks(paper, blocks, 3)
}
