import { SaxesParser } from 'saxes'
import { FileRefused, TEN_MEGABYTES } from '#einvoicing/reading/file_refused'

const DEEPEST = 64
const MOST_ELEMENTS = 200_000

/** An element as it was read: names without their prefix, text without its margins. */
export class XmlNode {
  children: XmlNode[] = []
  text = ''

  constructor(
    readonly name: string,
    readonly namespace: string,
    readonly attributes: Record<string, string>
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

/**
 * Reads XML that a stranger wrote: no document type, so no entity of its own and nothing fetched; bounded in size, depth
 * and number. Throws FileRefused.
 */
export function readXml(bytes: Uint8Array): XmlNode {
  if (bytes.byteLength > TEN_MEGABYTES) throw new FileRefused('Ce fichier dépasse 10 Mo : une facture n’en fait pas tant.')
  const root = new XmlNode('', '', {})
  const open = [root]
  let count = 0
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => {
    throw new FileRefused(`Ce XML est mal formé et ne peut pas être lu (${message.slice(0, 120)}).`)
  })
  parser.on('doctype', () => {
    throw new FileRefused('Ce XML déclare un type de document (DOCTYPE) : une facture n’en a pas besoin, il pourrait nuire.')
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1
    if (open.length > DEEPEST || count > MOST_ELEMENTS) throw new FileRefused('Ce XML est trop profond ou trop long pour une facture.')
    const said = Object.values(attributes).map((attribute) => [attribute.local, attribute.value])
    const node = new XmlNode(local, uri, Object.fromEntries(said))
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  const hear = (text: string) => void (open.at(-1)!.text += text)
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', () => void open.pop())
  parser.write(decoded(bytes)).close()
  return root.children[0]
}

/** UTF-8 unless its first bytes or its declaration say otherwise. */
function decoded(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const declared = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1].toLowerCase() ?? 'utf-8'
  const encoding = head.startsWith('\xFE\xFF') ? 'utf-16be' : head.startsWith('\xFF\xFE') ? 'utf-16le' : declared
  if (!READ.has(encoding)) throw new FileRefused(`Ce XML est écrit en ${encoding}, que la maison ne lit pas : envoyez-le en UTF-8.`)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new FileRefused('Ce XML n’est pas écrit dans l’encodage qu’il déclare.')
  }
}

const READ = new Set(['utf-8', 'utf8', 'us-ascii', 'utf-16be', 'utf-16le', 'iso-8859-1', 'iso-8859-15', 'windows-1252'])
