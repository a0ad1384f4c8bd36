import { strToU8, zipSync } from 'fflate'
import type { CsvCell } from '#core/csv'
import { isDay } from '#core/day'

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ' +
  'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MEDIA_TYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>`

/** Amounts with two decimals and thousands, days as one reads them, heads in bold. */
const STYLES = `<office:automatic-styles>
<number:number-style style:name="n-amount"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:date-style style:name="n-day"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="amount" style:family="table-cell" style:data-style-name="n-amount"/>
<style:style style:name="day" style:family="table-cell" style:data-style-name="n-day"/>
<style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles>`

/**
 * A table as a spreadsheet opens it without asking anything (OpenDocument 1.3): amounts, numbers and days are typed, and
 * a text is a text, whatever it looks like: nothing of it is ever a formula.
 */
export function toOds(name: string, heads: string[], rows: CsvCell[][]): Buffer {
  const body = [`<table:table-row>${heads.map((head) => textCell(head, 'head')).join('')}</table:table-row>`]
  for (const row of rows) body.push(`<table:table-row>${row.map(cell).join('')}</table:table-row>`)
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${NAMES} office:version="1.3">${STYLES}<office:body><office:spreadsheet>
<table:table table:name="${escaped(name)}"><table:table-column table:number-columns-repeated="${heads.length}"/>
${body.join('\n')}
</table:table></office:spreadsheet></office:body></office:document-content>`
  return Buffer.from(
    // The type comes first and is not compressed, so that one reads it at its place in the file.
    zipSync({
      'mimetype': [strToU8(MEDIA_TYPE), { level: 0 }],
      'META-INF/manifest.xml': strToU8(MANIFEST),
      'content.xml': strToU8(content),
    })
  )
}

export const ODS = MEDIA_TYPE

function cell(value: CsvCell): string {
  if (value === null || value === undefined || value === '') return '<table:table-cell/>'
  if (typeof value === 'object') return typed('float', `office:value="${value.cents / 100}"`, 'amount')
  if (typeof value === 'number') return typed('float', `office:value="${value}"`)
  if (isDay(value)) return typed('date', `office:date-value="${value}"`, 'day')
  return textCell(value)
}

const typed = (type: string, value: string, style?: string) =>
  `<table:table-cell office:value-type="${type}" ${value}${style ? ` table:style-name="${style}"` : ''}/>`

const textCell = (text: string, style?: string) =>
  `<table:table-cell office:value-type="string"${style ? ` table:style-name="${style}"` : ''}>${text
    .split('\n')
    .map((line) => `<text:p>${escaped(line)}</text:p>`)
    .join('')}</table:table-cell>`

/** What XML 1.0 cannot say is left out. */
const escaped = (text: string) =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
