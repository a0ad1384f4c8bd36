import db from '@adonisjs/lucid/services/db'
import type { Check } from '#ledger/checks/check'
import { genesisOf, hashOf } from '#ledger/seal'

/** Every entry is numbered without a gap and chained to the one before it; a changed cent breaks the chain. */
export const chainHolds: Check = {
  name: 'chain',
  label: 'Numéros continus, empreintes intactes et chaînées',
  async run() {
    const years = await db.from('fiscal_years').orderBy('year')
    const problems: string[] = []
    for (const year of years) problems.push(...(await brokenLinksOf(year)))
    return [...problems, ...(await orphans())]
  },
}

const PAGE = 2_000

async function brokenLinksOf(year: { id: number; year: number }): Promise<string[]> {
  const problems: string[] = []
  let previous: { number: number; hash: string; lineId: number } = { number: 0, hash: genesisOf(year.year), lineId: 0 }
  for (;;) {
    const entries = await db
      .from('entries')
      .where('fiscal_year_id', year.id)
      .where('number', '>', previous.number)
      .orderBy('number')
      .limit(PAGE)
    if (entries.length === 0) return [...problems, ...(await counterAstray(year, previous.number))]

    const lines = await linesOf(year.id, entries[0].number, entries.at(-1).number)
    for (const entry of entries) {
      const where = `Exercice ${year.year}, écriture n° ${entry.number}`
      if (entry.number !== previous.number + 1) problems.push(`${where} : le numéro ${previous.number + 1} manque`)
      if (entry.previous_hash !== previous.hash) problems.push(`${where} : elle ne suit pas la précédente`)
      const own = lines.get(entry.id) ?? []
      if (entry.hash !== hashOf(entry, own)) problems.push(`${where} : son contenu a changé depuis sa validation`)
      const ids = [previous.lineId, ...own.map((line) => line.id)]
      if (ids.some((id, at) => at > 0 && id <= ids[at - 1])) problems.push(`${where} : ses lignes ne sont plus dans leur ordre`)
      previous = { number: entry.number, hash: entry.hash, lineId: ids.at(-1) }
    }
  }
}

async function linesOf(fiscalYearId: number, first: number, last: number) {
  const rows = await db
    .from('entries as e')
    .join('entry_lines as l', 'l.entry_id', 'e.id')
    .where('e.fiscal_year_id', fiscalYearId)
    .whereBetween('e.number', [first, last])
    .orderBy('e.number')
    .orderBy('l.position')
    .select('l.*')
  const byEntry = new Map<number, any[]>()
  for (const row of rows) {
    const known = byEntry.get(row.entry_id)
    const line = { ...row, debit_cents: Number(row.debit_cents), credit_cents: Number(row.credit_cents) }
    if (known) known.push(line)
    else byEntry.set(row.entry_id, [line])
  }
  return byEntry
}

async function counterAstray(year: { id: number; year: number }, last: number) {
  const counter = await db
    .from('counters')
    .where({ series: 'entries', scope: String(year.id) })
    .first()
  const said = Number(counter?.value ?? 0)
  return said === last ? [] : [`Exercice ${year.year} : le compteur dit ${said}, la dernière écriture porte le n° ${last}`]
}

/** Lines without an entry, and entries without a fiscal year: no chain passes through them. */
async function orphans() {
  const lines = await db.from('entry_lines as l').leftJoin('entries as e', 'e.id', 'l.entry_id').whereNull('e.id').select('l.id')
  const entries = await db
    .from('entries as e')
    .leftJoin('fiscal_years as y', 'y.id', 'e.fiscal_year_id')
    .where((any) => void any.whereNull('y.id').orWhereNull('e.hash'))
    .select('e.id', 'e.number')
  return [
    ...lines.map(({ id }) => `Ligne ${id} : son écriture a disparu`),
    ...entries.map(({ id, number }) => `Écriture n° ${number} (${id}) : sans exercice, ou jamais scellée`),
  ]
}
