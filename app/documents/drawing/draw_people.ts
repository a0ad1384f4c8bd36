import { longDay } from '#core/day'
import type { Block, SigningParty } from '#documents/blocks'
import { ink, restyled, styles } from '#documents/drawing/ink'
import type { Paper } from '#documents/drawing/paper'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** Steps of a journey down a thread: done filled, foreseen hollow and dashed. */
export function drawTimeline(paper: Paper, { steps }: Of<'timeline'>) {
  const x = paper.left + 96
  const text = { x: x + 16, width: paper.right - x - 16 }
  paper.group('L', () =>
    steps.forEach(({ on, label, detail = '', foreseen }, rank) => {
      const height = paper.heightOf(label, text.width, styles.strong) + (detail ? paper.heightOf(detail, text.width, styles.quiet) : 0) + 7
      paper.ensure(height)
      const top = paper.y
      const next = steps[rank + 1]
      paper.artifact(() => {
        if (next)
          paper.line(x, top + 6, x, Math.min(top + height + 6, paper.bottom), {
            color: ink.line,
            weight: 1,
            dash: next.foreseen ? 2 : 0,
          })
        paper.vectors((pdf) => {
          pdf.lineWidth(1.2).circle(x, top + 6.3, 3)
          if (foreseen) pdf.fillAndStroke('#FFFFFF', ink.quiet)
          else pdf.fill(ink.accent)
        })
      })
      paper.group('LI', () => {
        paper.tag('Lbl', () => paper.writeLine(longDay(on), { x: paper.left, y: top, width: 84, align: 'right' }, styles.quiet))
        paper.tag('LBody', () => {
          const after = paper.write(label, { ...text, y: top }, styles.strong, detail !== '')
          if (detail) paper.write(detail, { ...text, y: top + after }, styles.quiet)
        })
      })
      paper.y = top + height
    })
  )
  paper.y += 6
}

/** Skills before and after, each a row of beads; the figures are in the table that a voice reads. */
export function drawScores(paper: Paper, { outOf, before, after, scores }: Of<'scores'>) {
  const bead = 11
  const width = outOf * bead + 46
  const [x2, x1] = [paper.right - width, paper.right - 2 * width - 16]
  const words = (score: number | null) => (score === null ? 'non évalué' : `${score}\u00A0/\u00A0${outOf}`)
  paper.ensure(50)
  paper.group('Table', () => {
    paper.group('TR', () => {
      for (const [label, x] of [
        ['Compétence', paper.left],
        [before, x1],
        [after, x2],
      ] as const) {
        paper.tag('TH', () => paper.writeLine(label, { x, y: paper.y }, styles.strongLabel), {
          scope: 'Column',
        })
      }
    })
    paper.y += 14
    paper.rule(paper.y, { color: ink.text, weight: 0.8 })
    for (const { label, before: first, after: last, detail = '' } of scores) {
      const room = x1 - paper.left - 16
      const height = 9 + paper.heightOf(label, room, styles.cell) + (detail ? paper.heightOf(detail, room, styles.label) : 0)
      paper.ensure(height)
      const y = paper.y + 4.5
      paper.group('TR', () => {
        paper.tag(
          'TH',
          () => {
            const used = paper.write(label, { x: paper.left, y, width: room }, styles.cell, detail !== '')
            if (detail) paper.write(detail, { x: paper.left, y: y + used, width: room }, styles.label)
          },
          { scope: 'Row' }
        )
        paper.tag('TD', () => paper.writeLine(words(first), { x: x1 + outOf * bead + 2, y }, styles.label))
        paper.tag('TD', () => paper.writeLine(words(last), { x: x2 + outOf * bead + 2, y }, styles.label))
      })
      paper.artifact(() => {
        drawBeads(paper, x1, y + 6, bead, outOf, first ?? 0, ink.quiet)
        drawBeads(paper, x2, y + 6, bead, outOf, last ?? 0, ink.accent)
      })
      paper.y += height
      paper.rule(paper.y)
    }
  })
  paper.y += 14
}

function drawBeads(paper: Paper, x: number, y: number, bead: number, outOf: number, score: number, color: string) {
  paper.vectors((pdf) => {
    for (let rank = 0; rank < outOf; rank++) {
      pdf.lineWidth(0.8).circle(x + 4 + rank * bead, y, 3.4)
      if (rank < score) pdf.fillAndStroke(color, color)
      else pdf.stroke(ink.line)
    }
  })
}

/** Side by side, two on a row: who signs and as what, then the room for a hand, or the proof of a signature on screen. */
export function drawSignatures(paper: Paper, { place, on, parties }: Of<'signatures'>) {
  const height = 104
  const gap = 28
  const width = (paper.width - gap) / 2
  const rows = Math.ceil(parties.length / 2)
  paper.ensure(rows * height + 26)
  const where = [place && `Fait à ${place}`, on && `le ${longDay(on)}`].filter(Boolean).join(', ')
  if (where) {
    paper.tag('P', () =>
      paper.writeLine(`${where.charAt(0).toLocaleUpperCase('fr')}${where.slice(1)}`, { x: paper.left, y: paper.y }, styles.body)
    )
    paper.y += 24
  }
  parties.forEach((party, rank) => {
    const y = paper.y + Math.floor(rank / 2) * height
    drawParty(paper, party, paper.left + (rank % 2) * (width + gap), y, width, height)
  })
  paper.y += rows * height
}

function drawParty(
  paper: Paper,
  { role, name, mention, signedOn, proof }: SigningParty,
  x: number,
  y: number,
  width: number,
  height: number
) {
  paper.tag('P', () => {
    paper.writeLine(role, { x, y }, styles.label, true)
    paper.writeLine(name, { x, y: y + 11 }, styles.strong, true)
    if (mention) paper.write(mention, { x, y: y + 26, width }, styles.small, true)
    if (signedOn) {
      const seal = restyled(styles.small, { color: ink.accent })
      paper.write([`Signé sur écran le ${longDay(signedOn)}`, proof].filter(Boolean).join('\n'), { x, y: y + 44, width }, seal)
    }
  })
  paper.rule(y + height - 18, { from: x, to: x + width })
}
