import { readFileSync } from 'node:fs'
import { create, type Font, type Glyph, type GlyphRun } from 'fontkit'

export type Face = 'regular' | 'semibold' | 'bold'
export type FontName = Face | 'symbols'

/** Pieces of a text that one font can draw. */
export interface Run {
  font: FontName
  text: string
}

const FILES: Record<FontName, string> = {
  regular: 'Inter-Regular.ttf',
  semibold: 'Inter-SemiBold.ttf',
  bold: 'Inter-Bold.ttf',
  symbols: 'DejaVuSans-Symbols.ttf',
}

/** What stands for a sign that no font of ours can draw: PDF/A refuses `.notdef`. */
const MISSING = '□'

const opened = new Map<FontName, Font>()

/** Parsed once for the life of the process: parsing costs four times the drawing of an invoice. */
export function fontNamed(name: FontName): Font {
  let font = opened.get(name)
  if (!font) {
    const bytes = readFileSync(new URL(`../../../resources/fonts/${FILES[name]}`, import.meta.url))
    font = withPlainLayout(create(bytes))
    opened.set(name, font)
  }
  return font
}

/**
 * Our subsets have no layout tables, so a text is its glyphs one after the other; fontkit's shaping would only cost time.
 * Each glyph is made anew with its own code point: fontkit's cache forgets it for a glyph first met inside another one (the
 * e of é), and a PDF whose glyph has no Unicode value is neither archivable nor readable aloud.
 */
function withPlainLayout(font: Font): Font {
  const glyphs = new Map<number, Glyph>()
  const glyphOf = (codePoint: number) => {
    let glyph = glyphs.get(codePoint)
    if (!glyph) {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint)
      glyph = { id, advanceWidth, codePoints: [codePoint] }
      glyphs.set(codePoint, glyph)
    }
    return glyph
  }
  const layout = (text: string): GlyphRun => {
    const run = Array.from(text, (sign) => glyphOf(sign.codePointAt(0)!))
    const positions = run.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }))
    return {
      glyphs: run,
      positions,
      get advanceWidth() {
        return positions.reduce((total, { xAdvance }) => total + xAdvance, 0)
      },
    }
  }
  return Object.create(font, { layout: { value: layout } }) as Font
}

/** Cuts a text where the font must change, and replaces what cannot be drawn. */
export function runsOf(text: string, face: Face): Run[] {
  const plain = drawable(text)
  if (USUAL.test(plain)) return plain ? [{ font: face, text: plain }] : []

  const runs: Run[] = []
  for (const sign of plain) {
    const font = hasSign('regular', sign) ? face : 'symbols'
    const last = runs.at(-1)
    if (last?.font === font) last.text += sign
    else runs.push({ font, text: sign })
  }
  return runs
}

/** The same text, composed, without control characters, each sign that no font has replaced by « □ ». */
export function drawable(text: string): string {
  if (USUAL.test(text)) return text
  const plain = text
    .normalize('NFC')
    .replace(/\s/gu, keptSpace)
    .replace(/[\p{Cc}\p{Cf}\uFE00-\uFE0F]/gu, '')
  if ([...plain].every(canDraw)) return plain
  return Array.from(graphemes.segment(text.normalize('NFC').replace(/\s/gu, keptSpace)), ({ segment }) => {
    const kept = Array.from(segment).filter(canDraw).join('')
    return kept || (/^[\p{Cc}\p{Cf}\uFE00-\uFE0F]*$/u.test(segment) ? '' : MISSING)
  }).join('')
}

/** Printable ASCII, Latin-1 and the signs of French typography: what nearly every text is made of. */
const USUAL = /^[\x20-\x7E\xA0-\xAC\xAE-\u017F\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026\u202F\u20AC\u2212]*$/
const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' })

const keptSpace = (space: string) => (space === '\u00A0' || space === '\u202F' ? space : ' ')
const hasSign = (font: FontName, sign: string) => fontNamed(font).hasGlyphForCodePoint(sign.codePointAt(0)!)
const canDraw = (sign: string) => hasSign('regular', sign) || hasSign('symbols', sign)

const widths = new Map<FontName, Map<number, number>>()

/** Width in points of a text as it will be drawn. */
export function widthOf(text: string, face: Face, size: number): number {
  let total = 0
  for (const run of runsOf(text, face)) {
    let known = widths.get(run.font)
    if (!known) widths.set(run.font, (known = new Map()))
    const font = fontNamed(run.font)
    let advance = 0
    for (const sign of run.text) {
      const codePoint = sign.codePointAt(0)!
      let width = known.get(codePoint)
      if (width === undefined) {
        width = font.glyphForCodePoint(codePoint).advanceWidth
        known.set(codePoint, width)
      }
      advance += width
    }
    total += advance / font.unitsPerEm
  }
  return total * size
}

/** Breaks a text into lines no wider than `width`; a word too long for a line is cut, a written line break is kept. */
export function wrap(text: string, width: number, face: Face, size: number): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => wrapParagraph(drawable(paragraph), width, face, size))
}

function wrapParagraph(paragraph: string, width: number, face: Face, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ').filter((part) => part !== '')) {
    const longer = line ? `${line} ${word}` : word
    if (widthOf(longer, face, size) <= width) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    line = word
    while (widthOf(line, face, size) > width && line.length > 1) {
      const fitting = longestFitting(line, width, face, size)
      lines.push(fitting)
      line = line.slice(fitting.length)
    }
  }
  return line || lines.length === 0 ? [...lines, line] : lines
}

/** Prefers to cut a long word after a hyphen, a slash, an at sign or a dot; else wherever the line is full. */
function longestFitting(word: string, width: number, face: Face, size: number): string {
  const signs = Array.from(word)
  let count = 1
  while (count < signs.length && widthOf(signs.slice(0, count + 1).join(''), face, size) <= width) count++
  const cut = signs.slice(0, count).join('')
  const natural = Math.max(...['-', '/', '@', '.', '_'].map((sign) => cut.lastIndexOf(sign)))
  return natural > cut.length / 2 ? cut.slice(0, natural + 1) : cut
}
