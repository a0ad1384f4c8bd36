import { roundHalfAway } from '#core/cents'
import { fromCsv } from '#core/csv'
import { decoded } from '#core/decoded'
import { Refusal } from '#core/refusal'
import { plainWords } from '#core/words'

/** One line of the tax administration's answer, as a declaration package writes it out. */
export type WithholdingLine = { line: number; nir: string | null; name: string; rateBps: number | null; taxMessage: string | null }

export class NoRateInFile extends Refusal {
  constructor() {
    super('Ce fichier n’a pas de colonne «\u00A0Taux\u00A0»\u00A0: il faut un CSV avec NIR (ou nom et prénom) et taux.', 'file')
  }
}

/** `Prénom ` → `prenom`: what a column is called, whatever its accents and capitals. */
const plain = (words: string) => plainWords(words).trim()

/**
 * The lines of a tax message (CRM nominatif) written out as CSV, by the names of its columns: NIR, or Nom and Prénom; Taux;
 * Identifiant. UTF-8, or what older packages write. Throws NoRateInFile.
 */
export function withholdingLines(bytes: Buffer): WithholdingLine[] {
  const { data, meta } = fromCsv(decoded(bytes))
  const column = (pattern: RegExp) => meta.fields?.find((field) => pattern.test(plain(field)))
  const [nir, last, first] = [column(/^(nir|numero de securite sociale)$/), column(/^nom/), column(/^prenom/)]
  const [rate, message] = [column(/^taux/), column(/^(identifiant|message)/)]
  if (!rate) throw new NoRateInFile()
  const cell = (row: Record<string, string>, key: string | undefined) => (key ? (row[key] ?? '').trim() : '')
  return data.map((row, index) => ({
    line: index + 2,
    nir: cell(row, nir).replace(/\D/g, '') || null,
    name: plain(`${cell(row, last)} ${cell(row, first)}`).replace(/\s+/g, ' '),
    rateBps: rateOf(cell(row, rate)),
    taxMessage: cell(row, message) || null,
  }))
}

/** The name as two files write it the same way. */
export const nameInMessage = (lastName: string, firstName: string) => plain(`${lastName} ${firstName}`).replace(/\s+/g, ' ')

/** `3,4 %`, `3.40` → 340; null when it is no rate between 0 and 100. */
function rateOf(typed: string): number | null {
  const number = typed.replace('%', '').replace(',', '.').trim()
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(number)) return null
  const bps = roundHalfAway(Number(number) * 100)
  return bps <= 100_00 ? bps : null
}
