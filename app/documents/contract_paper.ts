import { longDay } from '#core/day'
import { drawBlocks, heightOfStart } from '#documents/drawing/draw_blocks'
import { ink, restyled, styles } from '#documents/drawing/ink'
import { drawFoot, drawLetterhead, drawRunningHead } from '#documents/drawing/letterhead'
import { Paper } from '#documents/drawing/paper'
import { drawWatermark } from '#documents/drawing/watermark'
import type { ContractPaper } from '#documents/paper_facts'

/** A contract or an amendment: parties, articles, signatures. The articles number themselves. */
export function contractPdf(contract: ContractPaper): Buffer {
  const { house, title, reference, madeOn } = contract
  const name = [title, reference].filter(Boolean).join(' ')
  const paper = new Paper({
    title: name,
    author: house.name,
    subject: contract.subtitle ?? title,
    madeOn,
  })
  paper.onNewPage = () => drawRunningHead(paper, house, name)
  if (contract.draft) paper.backdrop = () => drawWatermark(paper, 'PROJET')

  paper.addPage()
  drawLetterhead(paper, house, {}, paper.right - 120)
  const corner = { x: paper.left, y: paper.top + 1, width: paper.width, align: 'right' as const }
  paper.tag('P', () => paper.writeLine(reference ?? longDay(madeOn), corner, styles.quiet))
  paper.y = paper.top + 66
  drawTitle(paper, contract)
  drawParties(paper, contract)
  for (const words of contract.preamble ?? []) drawBlocks(paper, [{ kind: 'text', text: words }], 2)
  contract.articles.forEach((article, rank) => drawArticle(paper, article, rank + 1))
  if (contract.closing) drawBlocks(paper, [{ kind: 'text', text: contract.closing }], 2)
  paper.y += 10
  drawBlocks(paper, [contract.signatures], 2)
  return paper.close((page, pages) => drawFoot(paper, house, page, pages, contract.footnote))
}

function drawTitle(paper: Paper, { title, subtitle }: ContractPaper) {
  const place = { x: paper.left, width: paper.width }
  paper.tag('H1', () => {
    paper.y += paper.write(title, { ...place, y: paper.y }, styles.title)
  })
  if (subtitle) {
    paper.tag('P', () => {
      paper.y += 3 + paper.write(subtitle, { ...place, y: paper.y + 3 }, styles.quiet)
    })
  }
  paper.y += 18
}

/** Between A and B, each with what names it in law and what the contract calls it. */
function drawParties(paper: Paper, { parties }: ContractPaper) {
  paper.rule(paper.y)
  paper.y += 12
  parties.forEach(({ name, quality, lines }, rank) => {
    const place = { x: paper.left + 46, width: paper.width - 46 }
    paper.tag('P', () => {
      paper.writeLine(rank === 0 ? 'Entre' : 'et', { x: paper.left, y: paper.y + 0.5 }, styles.quiet, true)
      paper.y += paper.write(name, { ...place, y: paper.y }, restyled(styles.strong, { size: 10 }), true)
      for (const line of lines) paper.y += paper.write(line, { ...place, y: paper.y }, styles.body, true)
      paper.y += paper.write(`ci-après «\u00A0${quality}\u00A0»`, { ...place, y: paper.y }, styles.quiet)
    })
    paper.y += 10
  })
  paper.rule(paper.y)
  paper.y += 14
}

function drawArticle(paper: Paper, { title, blocks }: ContractPaper['articles'][number], number: number) {
  paper.y += 4
  paper.ensure(20 + heightOfStart(blocks[0]))
  paper.bookmark(`Article ${number}. ${title}`)
  paper.tag('H2', () => {
    const label = `Article ${number}`
    const style = restyled(styles.subheading, { size: 10.5 })
    paper.writeLine(label, { x: paper.left, y: paper.y }, restyled(style, { color: ink.accent }), true)
    const indent = paper.measure(label, style) + 10
    paper.y += paper.write(title, { x: paper.left + indent, y: paper.y, width: paper.width - indent }, style)
  })
  paper.y += 3
  drawBlocks(paper, blocks, 3)
}
