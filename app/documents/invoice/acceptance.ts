import { ink, styles } from '#documents/drawing/ink'
import type { Paper } from '#documents/drawing/paper'
import type { Offer } from '#documents/invoice_facts'

type Acceptance = NonNullable<Offer['acceptance']>

const PAD = 12
const FRAME = { width: 180, height: 60 }
/** What a stroke's points are measured in. */
const DRAWN = { width: 600, height: 200 }

const wordsWidth = (paper: Paper) => paper.width - FRAME.width - 3 * PAD

export const heightOfAcceptance = (paper: Paper, { statement, hash }: Acceptance) =>
  Math.max(
    FRAME.height + 14,
    paper.heightOf(statement, wordsWidth(paper), styles.body) + paper.heightOf(sealOf(hash), wordsWidth(paper), styles.small) + 24
  ) +
  2 * PAD +
  PAD

const sealOf = (hash: string) => `Empreinte de l’accord (SHA-256)\u00A0: ${hash.match(/.{16}/g)!.join(' ')}`

/** The agreement in words on the left, the signature as it was written on the right. */
export function drawAcceptance(paper: Paper, acceptance: Acceptance) {
  const height = heightOfAcceptance(paper, acceptance) - PAD
  paper.ensure(height)
  const top = paper.y
  paper.artifact(() => paper.box(paper.left, top, paper.width, height, ink.paleAccent, 3))
  const place = { x: paper.left + PAD, width: wordsWidth(paper) }
  paper.tag('P', () => {
    let y = top + PAD
    y += paper.write('Bon pour accord', { ...place, y }, styles.strong, true) + 3
    y += paper.write(acceptance.statement, { ...place, y }, styles.body, true) + 5
    paper.write(sealOf(acceptance.hash), { ...place, y }, styles.small)
  })
  drawSignature(paper, acceptance, top + PAD)
  paper.y = top + height + PAD
}

function drawSignature(paper: Paper, { signatory, strokes }: Acceptance, top: number) {
  const x = paper.right - FRAME.width - PAD
  const scale = FRAME.width / DRAWN.width
  if (strokes.length === 0) paper.tag('P', () => paper.write(signatory, { x, y: top + 20, width: FRAME.width }, styles.heading))
  else {
    paper.artifact(() =>
      paper.vectors((pdf) => {
        for (const stroke of strokes) {
          stroke.forEach(([left, down], rank) => {
            const at = [x + left * scale, top + down * scale] as const
            if (rank === 0) pdf.moveTo(...at)
            else pdf.lineTo(...at)
          })
          pdf.lineWidth(1.2).lineCap('round').lineJoin('round').stroke(ink.text)
        }
      })
    )
  }
  paper.rule(top + FRAME.height, { from: x, to: x + FRAME.width })
  if (strokes.length > 0)
    paper.tag('P', () => paper.writeLine(signatory, { x, y: top + FRAME.height + 3, width: FRAME.width }, styles.label))
}
