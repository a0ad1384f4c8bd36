import type { Block } from '#documents/blocks'
import { drawChart, heightOfChart } from '#documents/drawing/charts'
import { drawChecks, drawFacts, drawFigures, drawList, drawNotice, drawSubtitle, drawText, type Level } from '#documents/drawing/draw_words'
import { drawScores, drawSignatures, drawTimeline } from '#documents/drawing/draw_people'
import type { Paper } from '#documents/drawing/paper'
import { chartTable, drawTableBlock } from '#documents/drawing/table_block'

/** Draws blocks one under the other, turning the page when it must; `level` is that of their subtitles in the structure. */
export function drawBlocks(paper: Paper, blocks: Block[], level: Level) {
  for (const block of blocks) drawBlock(paper, block, level)
}

function drawBlock(paper: Paper, block: Block, level: Level) {
  switch (block.kind) {
    case 'text':
      return drawText(paper, block)
    case 'subtitle':
      return drawSubtitle(paper, block.text, level)
    case 'list':
      return drawList(paper, block)
    case 'facts':
      return drawFacts(paper, block.facts)
    case 'figures':
      return drawFigures(paper, block.figures)
    case 'table':
      return drawTableBlock(paper, block, level)
    case 'chart':
      paper.ensure(heightOfChart() + 24)
      drawSubtitle(paper, block.title, level)
      drawChart(paper, block)
      if (block.tableBelow !== false) drawTableBlock(paper, chartTable(block), level)
      return
    case 'timeline':
      return drawTimeline(paper, block)
    case 'scores':
      return drawScores(paper, block)
    case 'notice':
      return drawNotice(paper, block)
    case 'checks':
      return drawChecks(paper, block)
    case 'signatures':
      return drawSignatures(paper, block)
    case 'page_break':
      return paper.addPage()
  }
}

/** What must stand with the title above it, so that a title never ends a page. */
export function heightOfStart(block: Block | undefined) {
  if (!block) return 0
  if (block.kind === 'chart') return heightOfChart() + 24
  return { signatures: 150, table: 80, figures: 64, scores: 80 }[block.kind as string] ?? 48
}
