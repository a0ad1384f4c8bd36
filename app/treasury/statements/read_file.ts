import { StatementRefused, HEAVIEST } from '#treasury/statements/reading/statement_refused'
import { readCamt053 } from '#treasury/statements/reading/read_camt053'
import { looksLikeCfonb120, readCfonb120 } from '#treasury/statements/reading/read_cfonb120'
import { csvTable, fits, readCsv, type CsvColumns } from '#treasury/statements/reading/read_csv'
import { looksLikeOfx, readOfx } from '#treasury/statements/reading/read_ofx'
import type { ReadStatement } from '#treasury/statements/reading/read_statement'
import type { StatementFormat } from '#treasury/statements/statement_file'

/** `statements` is null when the columns of a CSV are yet to be told. */
export type ReadFile = { format: StatementFormat; statements: ReadStatement[] | null }

/** Reads what a bank gave, by its content and never by its name. Throws StatementRefused. */
export function readFile(bytes: Uint8Array, columns?: CsvColumns | null): ReadFile {
  if (bytes.byteLength === 0) throw new StatementRefused('Ce fichier est vide.')
  if (bytes.byteLength > HEAVIEST) throw new StatementRefused('Ce fichier dépasse 10 Mo : demandez à la banque une période plus courte.')
  const head = Buffer.from(bytes.subarray(0, 1_000))
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '')
  if (looksLikeOfx(head)) return { format: 'ofx', statements: readOfx(bytes) }
  if (/^(\xFE\xFF|\xFF\xFE)?[\s\0]*<\0?[?!\w]/.test(head)) return { format: 'camt053', statements: readCamt053(bytes) }
  if (looksLikeCfonb120(head)) return { format: 'cfonb120', statements: readCfonb120(bytes) }
  if (bytes.subarray(0, 1_000).some((byte) => byte < 9 || (byte > 13 && byte < 32)))
    throw new StatementRefused('Ce fichier n’est pas un relevé : CAMT.053, OFX, CFONB 120 ou CSV.')
  const table = csvTable(bytes)
  return { format: 'csv', statements: columns && fits(columns, table) ? [readCsv(table, columns)] : null }
}
