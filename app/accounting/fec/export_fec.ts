import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import db from '@adonisjs/lucid/services/db'
import Cooperative from '#cooperative/cooperative'
import { longDay } from '#core/day'
import { Refusal } from '#core/refusal'
import { FEC_COLUMNS, fecLines } from '#accounting/fec/fec_lines'

export class FiscalYearUnknown extends Refusal {
  constructor(year: number) {
    super(`L’exercice ${year} n’existe pas dans cette maison.`)
  }
}

/**
 * Writes the fichier des écritures comptables of a year, `SirenFECAAAAMMJJ.txt`, streamed page by page, and the text that
 * describes it (LPF L47 A-I, A47 A-1). Answers the file's path.
 */
export async function exportFec(year: number, folder: string): Promise<string> {
  const fiscalYear = await db.from('fiscal_years').where({ year }).first()
  if (!fiscalYear) throw new FiscalYearUnknown(year)
  const name = await fecName(fiscalYear)

  await mkdir(folder, { recursive: true })
  const path = join(folder, name)
  await pipeline(Readable.from(fecLines(fiscalYear.id), { highWaterMark: 2 }), createWriteStream(path))
  await writeFile(join(folder, descriptionName(name)), await fecDescription(fiscalYear))
  return path
}

export const descriptionName = (name: string) => name.replace('.txt', '-description.txt')

export async function fecName(fiscalYear: { ends_on: string }) {
  const { siren } = await Cooperative.current()
  return `${siren}FEC${fiscalYear.ends_on.replaceAll('-', '')}.txt`
}

/** How the file is made and what its journals and accounts mean (LPF A47 A-1 X). */
export async function fecDescription(fiscalYear: { id: number; year: number; note: string | null }) {
  const { name, siren } = await Cooperative.current()
  return [
    `Fichier des écritures comptables ${fiscalYear.year} — ${name} (SIREN ${siren})`,
    'Encodage UTF-8, champs séparés par une tabulation, lignes terminées par CR LF, montants en euros avec virgule.',
    `Champs, dans l’ordre : ${FEC_COLUMNS.join(', ')}.`,
    'Une seule suite de numéros d’écriture par exercice, dans l’ordre de validation ; les à-nouveaux d’abord.',
    'Journaux : VE ventes, AC achats, ND notes de dépenses, BQ banque, PA paie, IN opérations internes, OD opérations diverses, AN à-nouveaux, RP reprise.',
    'Les comptes 181, 186, 187 et 581 relient les activités entre elles et s’annulent dans l’entreprise.',
    ...(await complementsOf(fiscalYear)),
    fiscalYear.note ?? '',
  ].join('\r\n')
}

/** The first numbers carry what the former year held on that day; what its closing changed afterwards is carried when it is known. */
async function complementsOf({ id, year }: { id: number; year: number }) {
  const later = await db.from('entries').where({ fiscal_year_id: id, journal: 'AN' }).where('number', '>', 1).orderBy('number')
  return later.map(
    ({ number, posted_on: on }) =>
      `L’écriture ${number} du ${longDay(on)} complète les à-nouveaux : elle reprend ce que la clôture de ${year - 1} a changé depuis le 1er janvier.`
  )
}
