import { readXmlTree } from '#core/xml_tree'
import { FileRefused, TEN_MEGABYTES } from '#einvoicing/reading/file_refused'

export { XmlNode } from '#core/xml_tree'

/** An invoice's XML, as a supplier wrote it. Throws FileRefused. */
export const readXml = (bytes: Uint8Array) =>
  readXmlTree(bytes, {
    noun: 'une facture',
    heaviest: TEN_MEGABYTES,
    mostElements: 200_000,
    refuse: (reason) => new FileRefused(reason),
  })
