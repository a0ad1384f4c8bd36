import type { Mark } from '#documents/house'
import { ink } from '#documents/drawing/ink'
import type { Paper } from '#documents/drawing/paper'

/** The cooperative's sign, drawn in a square of `size` points whose top left corner is given. */
export function drawMark(paper: Paper, mark: Mark, x: number, y: number, size: number, color: string = ink.accent) {
  paper.vectors((pdf) => {
    pdf.translate(x, y).scale(size / 32)
    if (mark === 'canoe') drawCanoe(pdf, color)
    else drawSpringboard(pdf, color)
  })
}

/** A dugout seen from the side, its paddle, and the water it leaves behind. */
function drawCanoe(pdf: PDFKit.PDFDocument, color: string) {
  pdf
    .path('M0.6 12.2 C3.2 14.4 9 15.6 16 15.6 C23 15.6 28.8 14.4 31.4 12.2 C30.6 18.4 25 22.4 16 22.4 C7 22.4 1.4 18.4 0.6 12.2 Z')
    .fill(color)
  pdf.lineCap('round').lineWidth(1.9).moveTo(23.6, 3.2).lineTo(12.4, 24.6).stroke(color)
  pdf.path('M12.9 23.4 C14.6 24.6 13.2 28.9 10.4 29.6 C8.9 27.6 9.9 23 12.9 23.4 Z').fill(color)
  pdf.lineWidth(1.5).path('M17.4 27.6 C19.6 26.2 21.6 26.2 23.6 27.4 C25.6 28.5 27.6 28.3 29.6 26.9').stroke(color)
}

/** A board on its support, and somebody who leaps from it. */
function drawSpringboard(pdf: PDFKit.PDFDocument, color: string) {
  pdf.lineCap('round').lineWidth(3).moveTo(2.6, 25.4).lineTo(20.4, 18.2).stroke(color)
  pdf.path('M6.6 27.2 L12.6 24.8 L14.4 30.4 L5.4 30.4 Z').fill(color)
  pdf.lineWidth(1.9).path('M19.6 13.6 C19.8 6.6 22.6 2.6 26 4.6').stroke(color)
  pdf.circle(28, 9.4, 2.9).fill(color)
}
