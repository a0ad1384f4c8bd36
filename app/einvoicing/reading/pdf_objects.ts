import { inflateSync } from 'node:zlib'
import { FileRefused, TEN_MEGABYTES } from '#einvoicing/reading/file_refused'

/** An object of a PDF: its dictionary in plain names, without what people wrote in it; the bytes of its stream if any. */
export type PdfObject = { text: string; stream?: Buffer }

const UNREADABLE = 'Ce PDF est abîmé ou écrit d’une façon que la maison ne lit pas.'

/**
 * Every object of a PDF, found by its own words rather than by the table that the file gives of itself, so that nothing
 * hides from those who look; what is packed is unpacked within bounds. Throws FileRefused.
 */
export function pdfObjects(bytes: Buffer): Map<number, PdfObject> {
  const text = bytes.toString('latin1')
  const objects = new Map<number, PdfObject>()
  const begins = /(\d{1,9})\s+\d{1,5}\s+obj\b/g
  for (let found = begins.exec(text); found; found = begins.exec(text)) {
    const { object, end } = objectAt(text, bytes, begins.lastIndex)
    objects.set(Number(found[1]), object)
    begins.lastIndex = end
  }
  for (const object of [...objects.values()].filter(isPack)) unpack(object, objects)
  return objects
}

/** The last words of the file, where its security would be told. */
export const trailersOf = (bytes: Buffer) =>
  [...bytes.toString('latin1').matchAll(/trailer\s*(<<[\s\S]*?)startxref/g)].map(([, words]) => plainNames(words))

const isPack = ({ text }: PdfObject) => /\/Type\s*\/ObjStm\b/.test(text)

function objectAt(text: string, bytes: Buffer, from: number): { object: PdfObject; end: number } {
  const ends = text.indexOf('endobj', from)
  const end = ends === -1 ? text.length : ends
  const word = /\bstream\r?\n/g
  word.lastIndex = from
  const begin = word.exec(text.slice(0, end))
  if (!begin) return { object: { text: plainNames(text.slice(from, end)) }, end }
  const dictionary = text.slice(from, begin.index)
  const length = /\/Length\s+(\d+)\b(?!\s+\d+\s+R)/.exec(dictionary)?.[1]
  const said = length === undefined ? -1 : word.lastIndex + Number(length)
  // A length that does not lead to the end of the stream is not believed.
  const stop = said >= 0 && /^\s*endstream/.test(text.slice(said, said + 12)) ? said : text.indexOf('endstream', word.lastIndex)
  if (stop === -1) throw new FileRefused(UNREADABLE)
  return { object: { text: plainNames(dictionary), stream: bytes.subarray(word.lastIndex, stop) }, end: stop }
}

/** The bytes that a stream holds, unpacked up to ten megabytes: a bomb is refused before it bursts. */
export function contentOf({ text, stream }: PdfObject): Buffer {
  if (!stream) throw new FileRefused(UNREADABLE)
  const filter = /\/Filter\s*(?:\[\s*)?\/(\w+)([^\]>]*)/.exec(text)
  if (!filter) return stream
  const onlyOne = !/^\s*\/(?!DecodeParms|Length|Type|Subtype|Params|N\b|First\b|Extends)/.test(filter[2]) || !/\/Filter\s*\[/.test(text)
  if (!['FlateDecode', 'Fl'].includes(filter[1]) || !onlyOne || /\/Predictor\s+(?!1\b)\d/.test(text)) throw new FileRefused(UNREADABLE)
  try {
    return inflateSync(stream, { maxOutputLength: TEN_MEGABYTES })
  } catch {
    throw new FileRefused('Ce PDF contient une partie abîmée, ou qui se déploie sans mesure.')
  }
}

function unpack(pack: PdfObject, objects: Map<number, PdfObject>) {
  const first = Number(/\/First\s+(\d+)/.exec(pack.text)?.[1])
  const content = contentOf(pack).toString('latin1')
  const index = content.slice(0, first).trim().split(/\s+/).map(Number)
  if (!first || index.length % 2 !== 0 || index.some(Number.isNaN)) throw new FileRefused(UNREADABLE)
  for (let rank = 0; rank < index.length; rank += 2) {
    const [number, offset, next] = [index[rank], index[rank + 1], index[rank + 3]]
    const words = content.slice(first + offset, next === undefined ? undefined : first + next)
    if (!objects.has(number)) objects.set(number, { text: plainNames(words) })
  }
}

/** Names as they are meant (`/J#53` is `/JS`), without the words that people wrote between parentheses. */
const plainNames = (text: string) =>
  withoutStrings(text).replace(/#([0-9a-fA-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

function withoutStrings(text: string): string {
  let kept = ''
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]
    if (depth > 0 && sign === '\\') index += 1
    else if (sign === '(') depth += 1
    else if (sign === ')' && depth > 0) depth -= 1
    else if (depth === 0) kept += sign
  }
  return kept
}
