import Papa from 'papaparse'
import { Refusal } from '#core/refusal'

export class FileIsNoTable extends Refusal {
  constructor(why: string) {
    super(why, 'file')
  }
}

export type CustomerFile = { encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'; separator: string; heads: string[]; rows: string[][] }

export const FIVE_MEGABYTES = 5 * 1024 * 1024
const MOST_ROWS = 20_000
const MOST_COLUMNS = 80
const SEPARATORS = [';', ',', '\t', '|']

/** A table of text as spreadsheets and other tools save it: its encoding and its separator are recognized. Throws FileIsNoTable. */
export function readCustomerFile(bytes: Buffer): CustomerFile {
  if (bytes.length > FIVE_MEGABYTES) throw new FileIsNoTable('Ce fichier dépasse 5 Mo : coupez-le en plusieurs.')
  if (bytes.subarray(0, 2).toString() === 'PK' || bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new FileIsNoTable('C’est un classeur : dans le tableur, enregistrez-le d’abord au format CSV.')
  const { text, encoding } = decoded(bytes)
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008]/.test(text)) throw new FileIsNoTable('Ce fichier n’est pas un texte : enregistrez votre liste au format CSV.')

  const separator = separatorOf(text)
  const { data } = Papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: 'greedy' })
  const [heads = [], ...rows] = data.map((row) => row.map((cell) => cell.trim()))
  if (heads.length === 0 || rows.length === 0)
    throw new FileIsNoTable('Ce fichier est vide : sa première ligne nomme les colonnes, les suivantes disent un client chacune.')
  if (heads.length > MOST_COLUMNS) throw new FileIsNoTable(`Ce fichier a ${heads.length} colonnes : gardez celles qui parlent des clients.`)
  if (rows.length > MOST_ROWS) throw new FileIsNoTable(`Ce fichier a ${rows.length} lignes : vingt mille au plus à la fois.`)
  return { encoding, separator, heads, rows }
}

/** A mark says it; else what reads as UTF-8 is UTF-8; else it is what spreadsheets of Windows save. */
function decoded(bytes: Buffer): { text: string; encoding: CustomerFile['encoding'] } {
  const mark = bytes.subarray(0, 2).toString('hex')
  if (mark === 'fffe') return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  if (mark === 'feff') return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  }
}

/** The one that gives the first lines the same number of cells, and the most of them. */
function separatorOf(text: string): string {
  const widths = SEPARATORS.map((separator) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: 20, skipEmptyLines: 'greedy' })
    const width = data[0]?.length ?? 0
    const alike = data.filter((row) => row.length === width).length
    return { separator, score: width > 1 ? alike * 100 + width : 0 }
  })
  return widths.reduce((best, one) => (one.score > best.score ? one : best)).separator
}
