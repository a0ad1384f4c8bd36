import type { House } from '#documents/house'
import { ink, restyled, styles, type Style } from '#documents/drawing/ink'
import type { Brand as Look } from '#documents/logo'
import { drawMark } from '#documents/drawing/mark'
import type { Paper } from '#documents/drawing/paper'
import { addressOnOneLine, dotted, siretWords } from '#documents/drawing/wording'

export interface Brand {
  tradeName?: string
  person?: string
  look?: Look
}

const MARK = 30
const GAP = 14
/** What a trade name is given, however long the title on the right. */
const LEAST = 84
const NAME = restyled(styles.subheading, { size: 11, leading: 1.25 })

/** The house's mark and name at the top left, the trade name's beside it, up to the abscissa `until`. Height: 34 points. */
export function drawLetterhead(paper: Paper, house: House, brand: Brand, until: number) {
  const { left, top } = paper
  const x = left + drawSign(paper, house) + 10
  const widest = brand.tradeName ? Math.min(150, until - x - 2 * GAP - LEAST) : until - x
  const end = drawName(paper, x, widest, house.name, house.legalForm)
  if (!brand.tradeName) return

  const beside = end + GAP
  paper.artifact(() => paper.line(beside, top + 2, beside, top + MARK - 1, { color: ink.line, weight: 0.8 }))
  const { logo } = brand.look ?? {}
  const name = beside + GAP + (logo ? paper.picture(logo, beside + GAP, top, { width: 54, height: MARK }) + 8 : 0)
  drawName(paper, name, until - name, brand.tradeName, brand.person)
}

/** The house's own logo, else its drawn mark; answers the width. */
function drawSign(paper: Paper, { brand, mark = 'springboard' }: House): number {
  const { left, top } = paper
  if (brand?.logo) return paper.picture(brand.logo, left, top, { width: 64, height: MARK })
  paper.artifact(() => drawMark(paper, mark, left, top, MARK, accentOf(brand)))
  return MARK
}

/** The colour of what counts on a paper: the trade name's, else the house's, else ours. */
export const accentOf = (...looks: (Look | undefined)[]): string => looks.find((look) => look?.color)?.color ?? ink.accent

/** A name and quiet words under it, two lines each at most; returns the abscissa where they end. */
function drawName(paper: Paper, x: number, width: number, name: string, under = '') {
  const style = [11, 10, 9].map((size) => restyled(NAME, { size })).find((one) => paper.linesOf(name, width, one).length < 3)
  const blocks = [
    { style: style ?? restyled(NAME, { size: 9 }), text: name },
    { style: restyled(styles.label, { leading: 1.3 }), text: under },
  ].map((block) => ({ ...block, lines: twoLines(paper, block.text, width, block.style) }))
  let y = paper.top - 1
  paper.tag('P', () => {
    for (const block of blocks) {
      for (const line of block.lines) {
        paper.writeLine(line, { x, y }, block.style, true)
        y += block.style.size * block.style.leading
      }
    }
  })
  return x + Math.max(...blocks.flatMap((block) => block.lines.map((line) => paper.measure(line, block.style))))
}

/** What is cut here is said in full lower on the page: the seller's block, the foot. */
function twoLines(paper: Paper, text: string, width: number, style: Style) {
  const lines = paper.linesOf(text, width, style)
  return lines.length > 2 ? [lines[0], `${lines[1].replace(/\s?\S$/, '')}…`] : lines
}

/** Runs at the head of the pages that follow the first: which document this is the rest of. */
export function drawRunningHead(paper: Paper, house: House, title: string) {
  paper.artifact(() => {
    drawMark(paper, house.mark ?? 'springboard', paper.left, paper.top - 14, 14, accentOf(house.brand))
    paper.writeLine(house.name, { x: paper.left + 20, y: paper.top - 12 }, styles.strongLabel)
    paper.writeLine(title, { x: paper.left, y: paper.top - 12, width: paper.width, align: 'right' }, styles.label)
    paper.line(paper.left, paper.top + 6, paper.right, paper.top + 6)
  }, 'Pagination')
  paper.y = paper.top + 18
}

/** The house's legal identity and the page number at the foot of every page. */
export function drawFoot(paper: Paper, house: House, page: number, pages: number, note?: string) {
  const y = paper.bottom + 14
  paper.line(paper.left, y - 7, paper.right, y - 7)
  const identity = legalIdentity(house)
  const height = paper.write(identity, { x: paper.left, y, width: paper.width - 56 }, styles.label)
  if (note) paper.write(note, { x: paper.left, y: y + height, width: paper.width - 56 }, styles.label)
  paper.writeLine(`page ${page} / ${pages}`, { x: paper.left, y, width: paper.width, align: 'right' }, styles.label)
}

/** On one line, where the head of the page already says the rest. */
export function drawShortFoot(paper: Paper, house: House, page: number, pages: number) {
  const y = paper.bottom + 10
  paper.line(paper.left, y - 5, paper.right, y - 5)
  const words = dotted(house.name, house.legalForm, house.registry)
  paper.write(words, { x: paper.left, y, width: paper.width - 50 }, styles.label)
  paper.writeLine(`page ${page} / ${pages}`, { x: paper.left, y, width: paper.width, align: 'right' }, styles.label)
}

/** C. com. R123-237 and R123-238: form, capital, seat, number and registry. */
export const legalIdentity = (house: House) =>
  dotted(
    house.name,
    house.legalForm,
    house.capital,
    addressOnOneLine(house.address),
    `SIRET\u00A0${siretWords(house.siret)}`,
    house.registry,
    `NAF\u00A0${house.naf}`,
    `TVA\u00A0${house.vatNumber}`
  )
