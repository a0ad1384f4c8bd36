import { longDay } from '#core/day'
import { drawBlocks } from '#documents/drawing/draw_blocks'
import { restyled, styles } from '#documents/drawing/ink'
import { drawFoot, drawLetterhead, drawRunningHead } from '#documents/drawing/letterhead'
import { Paper } from '#documents/drawing/paper'
import { drawWatermark } from '#documents/drawing/watermark'
import type { LetterPaper } from '#documents/paper_facts'

/** Where the window of a French envelope shows the address. */
const WINDOW = { x: 312, y: 126 }

/** A letter, or a certificate when it has a title: work certificate, final-settlement receipt, reminder. */
export function letterPdf(letter: LetterPaper): Buffer {
  const { house, writtenOn, to } = letter
  const name = [letter.title ?? letter.subject ?? 'Lettre', to?.name].filter(Boolean).join(', ')
  const paper = new Paper({ title: name, author: house.name, madeOn: writtenOn })
  paper.onNewPage = () => drawRunningHead(paper, house, name)
  if (letter.draft) paper.backdrop = () => drawWatermark(paper, 'PROJET')

  paper.addPage()
  drawLetterhead(paper, house, { tradeName: letter.tradeName }, paper.right)
  paper.y = WINDOW.y
  if (to) drawAddressee(paper, to)
  else paper.y = paper.top + 70
  drawOpening(paper, letter)
  drawBlocks(paper, letter.blocks, letter.title || letter.subject ? 2 : 1)
  if (letter.signature) drawSignature(paper, letter.signature)
  return paper.close((page, pages) => drawFoot(paper, house, page, pages, letter.footnote))
}

function drawAddressee(paper: Paper, { name, lines }: NonNullable<LetterPaper['to']>) {
  const place = { x: WINDOW.x, width: paper.right - WINDOW.x }
  paper.tag('P', () => {
    paper.y += paper.write(name, { ...place, y: paper.y }, restyled(styles.strong, { size: 10 }), lines.length > 0)
    lines.forEach((line, rank) => {
      paper.y += paper.write(line, { ...place, y: paper.y }, styles.text, rank < lines.length - 1)
    })
  })
  paper.y = Math.max(paper.y + 26, 208)
}

function drawOpening(paper: Paper, { place, writtenOn, reference, title, subject }: LetterPaper) {
  const wide = { x: paper.left, width: paper.width }
  const day = longDay(writtenOn)
  const when = place ? `${place}, le ${day}` : `Le ${day}`
  if (title) {
    paper.tag('H1', () => {
      paper.y += paper.write(title, { ...wide, y: paper.y }, styles.title)
    })
    paper.y += 4
  }
  paper.tag('P', () => {
    const words = [when, reference && `Nos références\u00A0: ${reference}`].filter(Boolean).join('\u00A0· ')
    paper.y += paper.write(words, { ...wide, y: paper.y }, styles.quiet)
  })
  paper.y += 16
  if (subject) {
    paper.tag(title ? 'P' : 'H1', () => {
      paper.y += paper.write(`Objet\u00A0: ${subject}`, { ...wide, y: paper.y }, styles.subheading)
    })
    paper.y += 14
  }
}

function drawSignature(paper: Paper, { name, role, signedOn }: NonNullable<LetterPaper['signature']>) {
  paper.ensure(96)
  paper.y += 16
  paper.tag('P', () => {
    paper.writeLine(name, { x: WINDOW.x, y: paper.y }, styles.strong, true)
    paper.writeLine(role, { x: WINDOW.x, y: paper.y + 13 }, styles.quiet, signedOn !== undefined)
    if (signedOn) paper.writeLine(`Signé sur écran le ${longDay(signedOn)}`, { x: WINDOW.x, y: paper.y + 28 }, styles.small)
  })
  paper.y += 70
}
