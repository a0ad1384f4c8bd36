import { FileRefused, TEN_MEGABYTES } from '#einvoicing/reading/file_refused'
import { contentOf, pdfObjects, trailersOf, type PdfObject } from '#einvoicing/reading/pdf_objects'
import { readXml, type XmlNode } from '#einvoicing/reading/xml_tree'

/** What a PDF can do by itself, which an invoice never needs. */
const ACTS: [RegExp, string][] = [
  [/\/(JavaScript|JS)(?!\w)/, 'du code JavaScript'],
  [/\/(Launch|SubmitForm|ImportData|RichMedia|Movie|Rendition|GoToE)(?!\w)/, 'une action qui ouvre ou envoie quelque chose'],
  [/\/AA(?!\w)/, 'une action déclenchée toute seule'],
  [/\/XFA(?!\w)/, 'un formulaire dynamique'],
]

/**
 * The invoice that a Factur-X carries inside, as XML. What is encrypted, acts by itself or carries anything but XML is
 * refused, as is a PDF without an invoice inside. Throws FileRefused.
 */
export function invoiceInPdf(bytes: Buffer): XmlNode {
  if (bytes.byteLength > TEN_MEGABYTES) throw new FileRefused('Ce fichier dépasse 10 Mo : une facture n’en fait pas tant.')
  const objects = pdfObjects(bytes)
  const dictionaries = [...objects.values()].map(({ text }) => text)
  const tables = dictionaries.filter((words) => /\/Type\s*\/XRef\b/.test(words))
  if ([...trailersOf(bytes), ...tables].some((words) => /\/Encrypt\b/.test(words)))
    throw new FileRefused('Ce PDF est chiffré : demandez au fournisseur un fichier qui s’ouvre sans mot de passe.')
  for (const [act, words] of ACTS)
    if (dictionaries.some((text) => act.test(text))) throw new FileRefused(`Ce PDF contient ${words} : il est refusé.`)
  if (dictionaries.some((text) => opensItself(text, objects)))
    throw new FileRefused('Ce PDF contient une action à l’ouverture : il est refusé.')

  const found = attachments(objects).map(xmlOf)
  const invoice = found.find(({ name }) => name === 'CrossIndustryInvoice')
  if (!invoice) throw new FileRefused('Ce PDF ne contient pas de facture électronique (Factur-X) : saisissez-le comme une facture reçue.')
  return invoice
}

function attachments(objects: Map<number, PdfObject>): PdfObject[] {
  const files = new Set<PdfObject>()
  for (const { text } of objects.values()) {
    for (const [, held] of text.matchAll(/\/EF\s*<<([^>]*)>>/g))
      for (const [, number] of held.matchAll(/(\d+)\s+\d+\s+R/g)) if (objects.has(Number(number))) files.add(objects.get(Number(number))!)
  }
  for (const object of objects.values()) if (/\/Type\s*\/EmbeddedFile(?!\w)/.test(object.text)) files.add(object)
  return [...files]
}

function xmlOf(file: PdfObject): XmlNode {
  const content = contentOf(file)
  if (!/^\s*(\uFEFF|\xEF\xBB\xBF)?\s*<[?!\w]/.test(content.subarray(0, 64).toString('latin1')))
    throw new FileRefused('Ce PDF porte une pièce jointe qui n’est pas du XML : il est refusé.')
  return readXml(content)
}

/** Opening at a page is harmless; opening with an act is not. */
function opensItself(text: string, objects: Map<number, PdfObject>): boolean {
  const [, then] = /\/OpenAction\s*([\s\S]{1,20})/.exec(text) ?? []
  if (then === undefined || then.startsWith('[')) return false
  const reference = /^(\d+)\s+\d+\s+R/.exec(then)
  return !(reference && objects.get(Number(reference[1]))?.text.trim().startsWith('['))
}
