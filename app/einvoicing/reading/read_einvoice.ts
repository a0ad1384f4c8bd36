import { FileRefused } from '#einvoicing/reading/file_refused'
import { readCii } from '#einvoicing/reading/read_cii'
import type { ReadInvoice, Syntax } from '#einvoicing/reading/read_invoice'
import { invoiceInPdf } from '#einvoicing/reading/read_pdf'
import { readUbl } from '#einvoicing/reading/read_ubl'
import { readXml, type XmlNode } from '#einvoicing/reading/xml_tree'

export type ReadFile = { syntax: Syntax; mediaType: 'application/pdf' | 'application/xml'; invoice: ReadInvoice }

/** Reads what a supplier sent, by its content and never by its name: Factur-X, CII or UBL. Throws FileRefused. */
export function readEInvoice(bytes: Buffer): ReadFile {
  if (bytes.byteLength === 0) throw new FileRefused('Ce fichier est vide.')
  if (isPdf(bytes)) return { syntax: 'Factur-X', mediaType: 'application/pdf', invoice: readCii(invoiceInPdf(bytes)) }
  if (!looksLikeXml(bytes)) throw new FileRefused('Ce fichier n’est ni un PDF Factur-X, ni du XML (CII ou UBL).')
  return { mediaType: 'application/xml', ...readRoot(readXml(bytes)) }
}

function readRoot(root: XmlNode): { syntax: Syntax; invoice: ReadInvoice } {
  if (root.name === 'CrossIndustryInvoice') return { syntax: 'CII', invoice: readCii(root) }
  const isUbl = root.namespace.startsWith('urn:oasis:names:specification:ubl:schema:xsd:')
  if (isUbl && ['Invoice', 'CreditNote'].includes(root.name)) return { syntax: 'UBL', invoice: readUbl(root) }
  throw new FileRefused(`Ce XML n’est pas une facture CII ou UBL (élément « ${root.name.slice(0, 40)} »).`)
}

export const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))

/** In UTF-8 or UTF-16, with or without its mark. */
const looksLikeXml = (bytes: Buffer) =>
  /^(\xEF\xBB\xBF|\xFE\xFF\0?|\xFF\xFE)?[\s\0]*<\0?[?!\w]/.test(bytes.subarray(0, 64).toString('latin1'))
