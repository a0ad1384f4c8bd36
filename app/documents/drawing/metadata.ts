/**
 * A text of the document's properties: as it is in the properties, escaped where pdfkit pastes it into XMP, which must
 * stay well-formed XML.
 */
export function infoText(text: string): string {
  return new InfoText(text.normalize('NFC').replace(/\p{Cc}/gu, ' ')) as unknown as string
}

class InfoText extends String {
  override toString() {
    return escaped(this.valueOf())
  }
}

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const FACTUR_X = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#'
const PDF_UA = 'http://www.aiim.org/pdfua/ns/id/'

/**
 * The properties that pdfkit does not write: PDF/UA-1 (ISO 14289-1, 5) and, for an invoice, which file is the invoice
 * (Factur-X 1.09). PDF/A-3 wants the schema of both told in one bag (ISO 19005-3, 6.6.2.3).
 */
export const metadataOf = ({ invoice }: { invoice: boolean }) => `
  <rdf:Description xmlns:pdfuaid="${PDF_UA}" rdf:about=""><pdfuaid:part>1</pdfuaid:part></rdf:Description>
  ${
    invoice
      ? `<rdf:Description rdf:about="" xmlns:fx="${FACTUR_X}">
    <fx:DocumentType>INVOICE</fx:DocumentType>
    <fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
    <fx:Version>1.0</fx:Version>
    <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
  </rdf:Description>`
      : ''
  }
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag>${invoice ? facturXSchema : ''}${accessibilitySchema}</rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`

const schema = (name: string, uri: string, prefix: string, properties: string[]) => `
      <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>${name}</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq>${properties.join('')}</rdf:Seq></pdfaSchema:property>
      </rdf:li>`

const property = (name: string, description: string, type = 'Text', category = 'external') => `
          <rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>${name}</pdfaProperty:name>
            <pdfaProperty:valueType>${type}</pdfaProperty:valueType>
            <pdfaProperty:category>${category}</pdfaProperty:category>
            <pdfaProperty:description>${description}</pdfaProperty:description>
          </rdf:li>`

const facturXSchema = schema('Factur-X PDFA Extension Schema', FACTUR_X, 'fx', [
  property('DocumentFileName', 'The name of the embedded XML document'),
  property('DocumentType', 'The type of the hybrid document in capital letters, INVOICE or ORDER'),
  property('Version', 'The actual version of the standard applying to the embedded XML document'),
  property('ConformanceLevel', 'The conformance level of the embedded XML document'),
])

const accessibilitySchema = schema('PDF/UA Universal Accessibility Schema', PDF_UA, 'pdfuaid', [
  property('part', 'Indicates, which part of ISO 14289 standard is followed', 'Integer', 'internal'),
])
