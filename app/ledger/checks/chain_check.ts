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
    return problems
  },
}

const PAGE = 2_000

async function brokenLinksOf(year: { id: number; year: number }): Promise<string[]> {
  const problems: string[] = []
  let previous = { number: 0, hash: genesisOf(year.year) }
  for (;;) {
    const entries = await db
      .from('entries')
      .where('fiscal_year_id', year.id)
      .where('number', '>', previous.number)
      .orderBy('number')
      .limit(PAGE)
    if (entries.length === 0) return [...problems, ...(await counterAstray(year, previous.number))]

    const lines = await linesOf(entries.map((entry) => entry.id))
    for (const entry of entries) {
      const where = `Exercice ${year.year}, écriture n° ${entry.number}`
      if (entry.number !== previous.number + 1) problems.push(`${where} : le numéro ${previous.number + 1} manque`)
      if (entry.previous_hash !== previous.hash) problems.push(`${where} : elle ne suit pas la précédente`)
      if (entry.hash !== hashOf(entry, lines.get(entry.id) ?? [])) problems.push(`${where} : son contenu a changé depuis sa validation`)
      previous = { number: entry.number, hash: entry.hash }
    }
  }
}

async function linesOf(entryIds: number[]) {
  const rows = await db
    .from('entry_lines')
    .whereBetween('entry_id', [Math.min(...entryIds), Math.max(...entryIds)])
    .orderBy('entry_id')
    .orderBy('position')
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
