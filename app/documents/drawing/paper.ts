import PDFDocument from 'pdfkit'
import type { Day } from '#core/day'
import { fontNamed, runsOf, widthOf, wrap, type FontName } from '#documents/drawing/fonts'
import { ink, type Style } from '#documents/drawing/ink'
import { logoBytes, type Logo } from '#documents/logo'
import { infoText, metadataOf } from '#documents/drawing/metadata'

export interface PaperIdentity {
  title: string
  author: string
  subject?: string
  /** The day the content was fixed: the same content and day give the same bytes. */
  madeOn: Day
}

export interface Place {
  x: number
  y: number
  width?: number
  align?: 'left' | 'right' | 'center'
}

export interface TagOptions {
  alt?: string
  scope?: 'Column' | 'Row'
  columns?: number
  bbox?: [number, number, number, number]
}

type Structure = PDFKit.PDFStructureElement
type PageTurn = (paper: Paper) => void

/**
 * One archivable, accessible A4 document: PDF/A-3a and PDF/UA-1. Whatever is drawn belongs either to a tag of the
 * structure or to an artifact; coordinates are points from the top left.
 */
export class Paper {
  static readonly width = 595.28
  static readonly height = 841.89

  readonly left: number
  readonly right: number
  readonly top: number
  /** Where the text must stop, above the footer. */
  bottom: number
  y: number
  /** Called on each page after the first, to draw what runs on every page. */
  onNewPage: PageTurn = () => {}
  /** Called under the content of every new page, before anything else. */
  backdrop: PageTurn = () => {}

  readonly #pdf: PDFKit.PDFDocument
  readonly #structure: Structure[] = []
  #font?: FontName
  #color?: string
  #holdsInvoice = false

  constructor(identity: PaperIdentity, { side = 54, top = 46, bottom = 66 } = {}) {
    this.left = side
    this.right = Paper.width - side
    this.top = this.y = top
    this.bottom = Paper.height - bottom
    const madeAt = new Date(`${identity.madeOn}T12:00:00Z`)
    this.#pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      lang: 'fr-FR',
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      // None by default: Helvetica would not be embedded, and ours are looked up faster by name.
      font: '',
      info: {
        Title: infoText(identity.title),
        Author: infoText(identity.author),
        ...(identity.subject && { Subject: infoText(identity.subject) }),
        Creator: 'Tremplin',
        CreationDate: madeAt,
      },
    })
    for (const name of ['regular', 'semibold', 'bold', 'symbols'] as const) {
      this.#pdf.registerFont(name, fontNamed(name) as unknown as string)
    }
    this.#structure.push(this.#pdf.struct('Document'))
    this.#pdf.addStructure(this.#structure[0])
  }

  get width() {
    return this.right - this.left
  }

  /** Turns to a new page; the running heads of the document are drawn on all but the first. */
  addPage() {
    const first = this.pages === 0
    this.#pdf.addPage()
    this.#color = undefined
    this.y = this.top
    this.backdrop(this)
    if (!first) this.onNewPage(this)
  }

  get pages() {
    return this.#pdf.bufferedPageRange().count
  }

  get room() {
    return this.bottom - this.y
  }

  /** Turns the page when less than `height` is left on this one; says whether it did. */
  ensure(height: number): boolean {
    if (this.y + height <= this.bottom) return false
    this.addPage()
    return true
  }

  /** A part of the structure: what is drawn inside becomes its children, in the order a voice will read them. */
  group(type: string, draw: () => void, options: TagOptions = {}) {
    const element = this.#element(type, options)
    this.#structure.at(-1)!.add(element)
    this.#structure.push(element)
    draw()
    this.#structure.pop()
    element.end()
  }

  /** A leaf of the structure: everything drawn inside is its content. */
  tag(type: string, draw: () => void, options: TagOptions = {}) {
    const element = this.#element(type, options)
    this.#structure.at(-1)!.add(element)
    element.add(draw)
    element.end()
  }

  /** Content of the part that is open, on the page where we are: a cell may go on over the page. */
  content(draw: () => void) {
    this.#structure.at(-1)!.add(draw)
  }

  /** Leaves that are filled in turns, because they go on side by side over several pages: the cells of a tall row. */
  abreast(leaves: { type: string; options?: TagOptions }[], draw: (into: (rank: number, draw: () => void) => void) => void) {
    const elements = leaves.map(({ type, options = {} }) => this.#element(type, options))
    for (const element of elements) this.#structure.at(-1)!.add(element)
    draw((rank, content) => elements[rank].add(content))
    for (const element of elements) element.end()
  }

  /** Drawn for the eye only: lines, running heads, page numbers. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout') {
    this.#pdf.markContent('Artifact', { type })
    draw()
    this.#pdf.endMarkedContent()
  }

  #element(type: string, options: TagOptions): Structure {
    const element = this.#pdf.struct(type, {
      ...(options.alt && { alt: options.alt }),
      ...(options.bbox && { bbox: options.bbox, placement: 'Block' }),
      ...(options.scope && { scope: options.scope }),
    } as PDFKit.Mixins.StructureElementOptions)
    if (options.columns && options.columns > 1) {
      const attributes = (element as unknown as { dictionary: { data: { A?: object } } }).dictionary.data
      attributes.A = { ...attributes.A, O: 'Table', ColSpan: options.columns }
    }
    return element
  }

  /** Draws a text and returns its height; with a width it is wrapped, and lines keep their space for a voice. */
  write(text: string, place: Place, style: Style, goesOn = false): number {
    const lines = place.width === undefined ? [text] : wrap(text, place.width, style.face, style.size)
    const step = style.size * style.leading
    lines.forEach((line, rank) => {
      this.writeLine(line, { ...place, y: place.y + rank * step }, style, goesOn || rank < lines.length - 1)
    })
    return lines.length * step
  }

  /** One line, never wrapped; `goesOn` adds the space that a voice needs between two lines of a sentence. */
  writeLine(line: string, place: Place, style: Style, goesOn = false) {
    if (line === '') return
    let x = place.x
    if (place.align === 'right') x += (place.width ?? 0) - widthOf(line, style.face, style.size)
    if (place.align === 'center') x += ((place.width ?? 0) - widthOf(line, style.face, style.size)) / 2
    const baseline = place.y + this.baseline(style)
    this.#useColor(style.color)
    for (const run of runsOf(goesOn ? `${line} ` : line, style.face)) {
      this.#useFont(run.font)
      this.#pdf.fontSize(style.size).text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
      x += widthOf(run.text, run.font === 'symbols' ? style.face : run.font, style.size)
    }
  }

  /** How far under the top of its line a text stands; 0.364 em centres the capitals of Inter. */
  baseline({ size, leading }: Style) {
    return size * (leading / 2 + 0.364)
  }

  linesOf(text: string, width: number, { face, size }: Style) {
    return wrap(text, width, face, size)
  }

  heightOf(text: string, width: number, style: Style) {
    return wrap(text, width, style.face, style.size).length * style.size * style.leading
  }

  /** The widest of a few texts, given each with its style. */
  measure(...textsAndStyles: (string | Style)[]) {
    let widest = 0
    for (let rank = 0; rank < textsAndStyles.length; rank += 2) {
      const { face, size } = textsAndStyles[rank + 1] as Style
      widest = Math.max(widest, widthOf(textsAndStyles[rank] as string, face, size))
    }
    return widest
  }

  /** The widest line of a text once it is wrapped. */
  widest(text: string, width: number, { face, size }: Style) {
    return Math.max(...wrap(text, width, face, size).map((line) => widthOf(line, face, size)))
  }

  /** A hairline across the page, or between two abscissas; always an artifact. */
  rule(y: number, { from = this.left, to = this.right, color = ink.line as string, weight = 0.6, dash = 0 } = {}) {
    this.artifact(() => this.line(from, y, to, y, { color, weight, dash }))
  }

  line(x1: number, y1: number, x2: number, y2: number, { color = ink.line as string, weight = 0.6, dash = 0 } = {}) {
    if (dash) this.#pdf.dash(dash, { space: dash })
    this.#pdf.lineWidth(weight).moveTo(x1, y1).lineTo(x2, y2).stroke(color)
    if (dash) this.#pdf.undash()
  }

  /** Vectors, for marks and charts; the fill colour that text remembers is forgotten. */
  vectors(draw: (pdf: PDFKit.PDFDocument) => void) {
    this.#pdf.save()
    draw(this.#pdf)
    this.#pdf.restore()
    this.#color = undefined
  }

  box(x: number, y: number, width: number, height: number, color: string, radius = 0) {
    this.vectors((pdf) => pdf.roundedRect(x, y, width, height, radius).fill(color))
  }

  /** A picture within a box, at the left of it and in the middle of its height; for the eye only, its name is written beside. Answers its width. */
  picture(logo: Logo, x: number, y: number, box: { width: number; height: number }): number {
    const scale = Math.min(box.width / logo.width, box.height / logo.height)
    const [width, height] = [logo.width * scale, logo.height * scale]
    this.artifact(() => this.#pdf.image(logoBytes(logo), x, y + (box.height - height) / 2, { width, height }))
    return width
  }

  /** Joins the file of a Factur-X invoice: its name, type, relationship and both dates are compulsory. */
  attachInvoice(xml: Buffer, madeOn: Day) {
    const at = new Date(`${madeOn}T12:00:00Z`)
    this.#pdf.file(xml, {
      name: 'factur-x.xml',
      type: 'text/xml',
      relationship: 'Data',
      description: 'Facture électronique Factur-X',
      creationDate: at,
      modifiedDate: at,
    } as never)
    this.#holdsInvoice = true
  }

  /** An entry of the reader's table of contents, on the current page. */
  bookmark(title: string) {
    this.#pdf.outline.addItem(title)
  }

  /** Draws the foot of each page, now that their number is known, and gives the file. */
  close(foot: (page: number, pages: number) => void): Buffer {
    const { count } = this.#pdf.bufferedPageRange()
    for (let page = 0; page < count; page++) {
      this.#pdf.switchToPage(page)
      this.#color = undefined
      this.artifact(() => foot(page + 1, count), 'Pagination')
    }
    this.#structure[0].end()
    this.#pdf.appendXML(metadataOf({ invoice: this.#holdsInvoice }))
    this.#pdf.end()
    return this.#pdf.read() as Buffer
  }

  #useFont(name: FontName) {
    if (this.#font !== name) this.#pdf.font(name)
    this.#font = name
  }

  #useColor(color: string) {
    if (this.#color !== color) this.#pdf.fillColor(color)
    this.#color = color
  }
}
