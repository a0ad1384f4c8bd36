import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'

export type Letter = { code: string; on: Day }

/**
 * Which lines of a fiscal year settle each other whole, as letters of the FEC (LPF A47 A-1, fields 14 and 15).
 * A line that opens the year stands for the one it carries; what is half settled bears no letter.
 */
export async function fecLetters(fiscalYearId: number): Promise<Map<number, Letter>> {
  const groups = new Groups()
  const settledOn = new Map<number, Day>()
  for (const row of await settlementsOf(fiscalYearId)) {
    groups.join(row.debit_line_id, row.credit_line_id)
    for (const id of [row.debit_line_id, row.credit_line_id]) {
      if (!settledOn.has(id) || settledOn.get(id)! < row.settled_on) settledOn.set(id, row.settled_on)
    }
  }

  const members = new Map<number, { id: number; stands: number; cents: number }[]>()
  for (const line of await linesOf(fiscalYearId)) {
    const stands = line.carries_id ?? line.id
    if (!settledOn.has(stands)) continue
    const root = groups.rootOf(stands)
    const cents = Number(line.debit_cents) - Number(line.credit_cents)
    members.set(root, [...(members.get(root) ?? []), { id: line.id, stands, cents }])
  }

  const letters = new Map<number, Letter>()
  let rank = 0
  for (const lines of members.values()) {
    const balanced = lines.length > 1 && lines.reduce((sum, { cents }) => sum + cents, 0) === 0
    if (!balanced) continue
    const code = letterOf(rank++)
    const on = lines
      .map(({ stands }) => settledOn.get(stands)!)
      .sort()
      .at(-1)!
    for (const { id } of lines) letters.set(id, { code, on })
  }
  return letters
}

/** 0 → AAA, 1 → AAB… */
function letterOf(rank: number): string {
  let letters = ''
  for (let left = rank; left > 0 || letters.length < 3; left = Math.floor(left / 26)) {
    letters = String.fromCharCode(65 + (left % 26)) + letters
  }
  return letters
}

const settlementsOf = (fiscalYearId: number) =>
  db
    .from('settlements as s')
    .join('entry_lines as l', 'l.id', 's.credit_line_id')
    .join('entries as e', 'e.id', 'l.entry_id')
    .join('entry_lines as m', 'm.id', 's.debit_line_id')
    .join('entries as f', 'f.id', 'm.entry_id')
    .whereNull('s.undone_on')
    .where((any) => {
      void any.where('e.fiscal_year_id', fiscalYearId).orWhere('f.fiscal_year_id', fiscalYearId)
    })
    .select('s.debit_line_id', 's.credit_line_id', 's.settled_on')

const linesOf = (fiscalYearId: number) =>
  db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .where('e.fiscal_year_id', fiscalYearId)
    .whereNotNull('l.third_party_id')
    .select('l.id', 'l.carries_id', 'l.debit_cents', 'l.credit_cents')

/** Lines that settle each other, directly or through another. */
class Groups {
  #parents = new Map<number, number>()

  rootOf(id: number): number {
    let root = id
    while (this.#parents.has(root)) root = this.#parents.get(root)!
    return root
  }

  join(one: number, other: number) {
    const [a, b] = [this.rootOf(one), this.rootOf(other)]
    if (a !== b) this.#parents.set(b, a)
  }
}
