import type { Block, Fact, Figure } from '#documents/blocks'
import { ink, restyled, styles } from '#documents/drawing/ink'
import type { Paper } from '#documents/drawing/paper'

/** How deep a subtitle stands in the structure: one under what holds it. */
export type Level = 1 | 2 | 3

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

/** A title inside a section, never left alone at the foot of a page. */
export function drawSubtitle(paper: Paper, text: string, level: Level) {
  const height = paper.heightOf(text, paper.width, styles.subheading)
  paper.ensure(height + 60)
  paper.tag(`H${level}`, () => paper.write(text, { x: paper.left, y: paper.y, width: paper.width }, styles.subheading))
  paper.y += height + 4
}

/** A paragraph; one that does not fit goes on over the page, line after line. */
export function drawText(paper: Paper, { text, quiet }: Of<'text'>) {
  const style = quiet ? restyled(styles.text, { color: ink.quiet, size: 9 }) : styles.text
  paper.group('P', () => drawLines(paper, text, paper.left, paper.width, style))
  paper.y += 6
}

/** Lines of text inside an open part of the structure, over as many pages as they need. */
function drawLines(paper: Paper, text: string, x: number, width: number, style: typeof styles.text) {
  const step = style.size * style.leading
  const lines = paper.linesOf(text, width, style)
  // Never one line alone at the foot of a page.
  if (lines.length > 1) paper.ensure(2 * step)
  let rest = lines
  while (rest.length > 0) {
    paper.ensure(step)
    const count = Math.max(1, Math.min(rest.length, Math.floor(paper.room / step)))
    const part = rest.slice(0, count)
    rest = rest.slice(count)
    paper.content(() =>
      part.forEach((line, rank) => {
        const goesOn = rank < part.length - 1 || rest.length > 0
        paper.writeLine(line, { x, y: paper.y + rank * step }, style, goesOn)
      })
    )
    paper.y += count * step
  }
}

export function drawList(paper: Paper, { items, numbered }: Of<'list'>) {
  const indent = numbered ? 20 : 14
  paper.group('L', () =>
    items.forEach((item, rank) =>
      paper.group('LI', () => {
        paper.ensure(styles.text.size * styles.text.leading)
        const mark = numbered ? `${rank + 1}.` : '•'
        paper.tag('Lbl', () => paper.writeLine(mark, { x: paper.left + 2, y: paper.y }, restyled(styles.text, { color: ink.accent })))
        paper.group('LBody', () => drawLines(paper, item, paper.left + indent, paper.width - indent, styles.text))
        paper.y += 2.5
      })
    )
  )
  paper.y += 5
}

/** Labels and values on two columns of pairs. */
export function drawFacts(paper: Paper, facts: Fact[]) {
  const gap = 24
  const width = (paper.width - gap) / 2
  const label = 92
  const step = 4
  for (let first = 0; first < facts.length; first += 2) {
    const pair = facts.slice(first, first + 2)
    const heights = pair.map(({ value }) => paper.heightOf(value, width - label, styles.strong))
    paper.ensure(Math.max(...heights) + step)
    pair.forEach((fact, rank) => {
      const x = paper.left + rank * (width + gap)
      paper.tag('P', () => {
        paper.write(fact.label, { x, y: paper.y + 1, width: label - 8 }, restyled(styles.quiet, { size: 8 }), true)
        paper.write(fact.value, { x: x + label, y: paper.y, width: width - label }, styles.strong)
      })
    })
    paper.y += Math.max(...heights) + step
  }
  paper.y += 8
}

/** Headline numbers side by side, each under its label; the strong one in colour. */
export function drawFigures(paper: Paper, figures: Figure[]) {
  const height = 60
  paper.ensure(height + 4)
  paper.y += 4
  const width = paper.width / figures.length
  figures.forEach(({ label, value, note = '', strong }, rank) => {
    const x = paper.left + rank * width
    const inner = width - 14
    if (rank > 0) paper.artifact(() => paper.line(x - 8, paper.y + 2, x - 8, paper.y + height - 8))
    const size = Math.min(17, (17 * inner) / paper.measure(value, restyled(styles.title, { size: 17 })))
    paper.tag('P', () => {
      paper.writeLine(label, { x, y: paper.y }, styles.label, true)
      const color = strong ? ink.accent : ink.text
      paper.writeLine(value, { x, y: paper.y + 12 }, restyled(styles.title, { size, color }), note !== '')
      paper.write(note, { x, y: paper.y + 35, width: inner }, styles.label)
    })
  })
  paper.y += height
}

const TONES = { done: ink.done, late: ink.late, waiting: ink.waiting, neutral: ink.quiet }

/** Something to know, with a word and not only a colour. */
export function drawNotice(paper: Paper, { title, text, tone }: Of<'notice'>) {
  const width = paper.width - 32
  const height = 14 + paper.heightOf(title, width, styles.strong) + paper.heightOf(text, width, styles.body)
  paper.ensure(height + 8)
  const top = paper.y
  paper.artifact(() => {
    paper.box(paper.left, top, paper.width, height, ink.paper, 3)
    paper.box(paper.left, top, 3, height, TONES[tone])
  })
  const place = { x: paper.left + 18, width }
  paper.tag('P', () => {
    const after = paper.write(title, { ...place, y: top + 7 }, restyled(styles.strong, { color: TONES[tone] }), true)
    paper.write(text, { ...place, y: top + 7 + after }, styles.body)
  })
  paper.y += height + 12
}

/** Conditions met, missed or unknown: a sign, a word for a voice, the detail under. */
export function drawChecks(paper: Paper, { checks }: Of<'checks'>) {
  paper.group('L', () => {
    for (const { label, met, detail = '' } of checks) {
      const x = paper.left + 20
      const height =
        paper.heightOf(label, paper.width - 20, styles.strong) + (detail ? paper.heightOf(detail, paper.width - 20, styles.quiet) : 0)
      paper.ensure(height + 5)
      const [sign, word, color] = met === null ? ['○', 'à voir', ink.quiet] : met ? ['✓', 'oui', ink.done] : ['✗', 'non', ink.late]
      paper.group('LI', () => {
        paper.tag('Lbl', () => paper.writeLine(sign, { x: paper.left + 3, y: paper.y - 1 }, restyled(styles.strong, { size: 10, color })), {
          alt: word,
        })
        paper.tag('LBody', () => {
          const after = paper.write(label, { x, y: paper.y, width: paper.width - 20 }, styles.strong, detail !== '')
          if (detail) paper.write(detail, { x, y: paper.y + after, width: paper.width - 20 }, styles.quiet)
        })
      })
      paper.y += height + 5
    }
  })
  paper.y += 6
}
