import { SaxesParser } from 'saxes'

const DEEPEST = 64

/** An element as it was read: names without their prefix, text without its margins, the line it begins on. */
export class XmlNode {
  children: XmlNode[] = []
  text = ''

  constructor(
    readonly name: string,
    readonly namespace: string,
    readonly attributes: Record<string, string>,
    readonly line: number
  ) {}

  /** Every element at the end of the path. */
  all(...path: string[]): XmlNode[] {
    return path.reduce<XmlNode[]>((from, name) => from.flatMap(({ children }) => children.filter((one) => one.name === name)), [this])
  }

  first(...path: string[]): XmlNode | undefined {
    return this.all(...path)[0]
  }

  /** The words at the end of the path, undefined when there are none. */
  says(...path: string[]): string | undefined {
    return this.first(...path)?.text.trim() || undefined
  }
}

type Bounds = {
  /** What such a file is, in the words of a refusal: « une facture ». */
  noun: string
  heaviest: number
  mostElements: number
  refuse: (reason: string, line?: number) => Error
}

/**
 * Reads XML that a stranger wrote: no document type, so no entity of its own and nothing fetched; bounded in size, depth
 * and number. What it does not read, it refuses whole.
 */
export function readXmlTree(bytes: Uint8Array, { noun, heaviest, mostElements, refuse }: Bounds): XmlNode {
  if (bytes.byteLength > heaviest) throw refuse(`Ce fichier dépasse ${Math.floor(heaviest / 1024 / 1024)} Mo : ${noun} n’en fait pas tant.`)
  const root = new XmlNode('', '', {}, 0)
  const open = [root]
  let count = 0
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => {
    throw refuse(`Ce XML est mal formé et ne peut pas être lu (${message.slice(0, 120)}).`, parser.line)
  })
  parser.on('doctype', () => {
    throw refuse(`Ce XML déclare un type de document (DOCTYPE) : ${noun} n’en a pas besoin, il pourrait nuire.`, parser.line)
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1
    if (open.length > DEEPEST || count > mostElements) throw refuse(`Ce XML est trop profond ou trop long pour ${noun}.`, parser.line)
    const said = Object.values(attributes).map((attribute) => [attribute.local, attribute.value])
    const node = new XmlNode(local, uri, Object.fromEntries(said), parser.line)
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  const hear = (text: string) => void (open.at(-1)!.text += text)
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', () => void open.pop())
  parser.write(decoded(bytes, refuse)).close()
  return root.children[0]
}

/** UTF-8 unless its first bytes or its declaration say otherwise. */
function decoded(bytes: Uint8Array, refuse: Bounds['refuse']): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1].toLowerCase() ?? 'utf-8'
  const encoding = head.startsWith('\xFE\xFF') ? 'utf-16be' : head.startsWith('\xFF\xFE') ? 'utf-16le' : declared
  if (!READ.has(encoding)) throw refuse(`Ce XML est écrit en ${encoding}, que la maison ne lit pas : envoyez-le en UTF-8.`)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw refuse('Ce XML n’est pas écrit dans l’encodage qu’il déclare.')
  }
}

const READ = new Set(['utf-8', 'utf8', 'us-ascii', 'utf-16be', 'utf-16le', 'iso-8859-1', 'iso-8859-15', 'windows-1252'])
