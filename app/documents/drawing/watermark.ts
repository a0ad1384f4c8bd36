import { widthOf } from '#documents/drawing/fonts'
import { ink, restyled, styles } from '#documents/drawing/ink'
import { Paper } from '#documents/drawing/paper'

/** One pale word across the page, under everything: a solid colour, since PDF/A and printers dislike transparency. */
export function drawWatermark(paper: Paper, word: string) {
  const style = restyled(styles.title, { size: 92, color: ink.draft })
  const width = widthOf(word, style.face, style.size)
  paper.artifact(
    () =>
      paper.vectors((pdf) => {
        pdf.rotate(-52, { origin: [Paper.width / 2, Paper.height / 2] })
        paper.writeLine(word, { x: (Paper.width - width) / 2, y: Paper.height / 2 - 46 }, style)
      }),
    'Pagination'
  )
}
