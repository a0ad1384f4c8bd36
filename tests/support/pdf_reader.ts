import { inflateSync } from 'node:zlib'

export interface Written {
  text: string
  size: number
}

/**
 * What a PDF of ours says, page by page, in the order it was painted, with the size of each piece: enough to test a paper
 * without any tool. It knows Type0 fonts with a ToUnicode map and nothing else.
 */
export function readPdf(pdf: Buffer): Written[][] {
  const objects = objectsOf(pdf)
  const fonts = new Map([...objects].map(([id, object]) => [id, toUnicode(object.dictionary, objects)]))
  return [...objects.values()]
    .filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary))
    .map(({ dictionary }) => {
      const resources = objects.get(idIn(dictionary, 'Resources'))!.dictionary
      const names = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, fonts.get(Number(id))!])) // prettier-ignore
      return piecesOf(streamOf(objects.get(idIn(dictionary, 'Contents'))!), names)
    })
}

export const textOf = (pdf: Buffer) =>
  readPdf(pdf)
    .flatMap((page) => page.map(({ text }) => text))
    .join('\n')
    .replace(/[\u00A0\u202F]/g, ' ')

/** What draws each page, as the file tells it. */
export const drawnBy = (pdf: Buffer): string[] => {
  const objects = objectsOf(pdf)
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary))
  return pages.map(({ dictionary }) => streamOf(objects.get(idIn(dictionary, 'Contents'))!))
}

interface PdfObject {
  dictionary: string
  stream?: Buffer
}

function objectsOf(pdf: Buffer) {
  const raw = pdf.toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const { 0: head, 1: id, index } of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = index + head.length
    const end = raw.indexOf('\nendobj', start)
    const body = raw.slice(start, end)
    const at = body.indexOf('\nstream\n')
    const dictionary = at < 0 ? body : body.slice(0, at)
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0)
    const from = start + at + '\nstream\n'.length
    objects.set(Number(id), {
      dictionary,
      ...(at >= 0 && { stream: pdf.subarray(from, from + length) }),
    })
  }
  return objects
}

const idIn = (dictionary: string, key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1])
const streamOf = ({ stream, dictionary }: PdfObject) =>
  (dictionary.includes('FlateDecode') ? inflateSync(stream!) : stream!).toString('latin1')

function toUnicode(dictionary: string, objects: Map<number, PdfObject>) {
  const map = objects.get(idIn(dictionary, 'ToUnicode'))
  if (!map) return []
  return [...streamOf(map).matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)]
    .flatMap(([, range]) => range.match(/<[^>]*>/g)!)
    .map((signs) => String.fromCharCode(...signs.match(/[0-9a-f]+/g)!.map((unit) => Number.parseInt(unit, 16))))
}

function piecesOf(content: string, fonts: Map<string, string[]>): Written[] {
  const pieces: Written[] = []
  let font: string[] = []
  let size = 0
  for (const line of content.split('\n')) {
    const use = /^\/(F\d+) ([\d.]+) Tf$/.exec(line)
    if (use) {
      font = fonts.get(use[1])!
      size = Number(use[2])
    }
    if (!line.endsWith('TJ')) continue
    const glyphs = [...line.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex.match(/.{4}/g)!)
    pieces.push({ text: glyphs.map((glyph) => font[Number.parseInt(glyph, 16)]).join(''), size })
  }
  return pieces
}
