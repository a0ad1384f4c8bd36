import { readRows } from '#core/read_rows'
import type { Day } from '#core/day'

export type Letter = { code: string; on: Day }

const SETTLEMENTS = `
  SELECT s.debit_line_id, s.credit_line_id, s.settled_on
  FROM settlements s
  JOIN entry_lines l ON l.id = s.credit_line_id JOIN entries e ON e.id = l.entry_id
  JOIN entry_lines m ON m.id = s.debit_line_id JOIN entries f ON f.id = m.entry_id
  WHERE s.undone_on IS NULL AND (e.fiscal_year_id = ? OR f.fiscal_year_id = ?)`

const OWN_LINES = `
  SELECT l.id, l.carries_id, l.debit_cents, l.credit_cents
  FROM entries e JOIN entry_lines l ON l.entry_id = e.id
  WHERE e.fiscal_year_id = ? AND l.third_party_id IS NOT NULL ORDER BY e.number, l.position`

type Group = { ids: number[]; cents: number; on: Day }

/**
 * Which lines of a fiscal year settle each other whole, as letters of the FEC (LPF A47 A-1, fields 14 and 15).
 * A line that opens the year stands for the one it carries; what is half settled bears no letter.
 */
export async function fecLetters(fiscalYearId: number): Promise<Map<number, Letter>> {
  const knots = new Knots()
  const settledOn = new Map<number, Day>()
  for await (const rows of readRows(SETTLEMENTS, [fiscalYearId, fiscalYearId])) {
    for (const [debitLine, creditLine, on] of rows as [number, number, Day][]) {
      knots.tie(debitLine, creditLine)
      for (const id of [debitLine, creditLine]) if (!settledOn.has(id) || settledOn.get(id)! < on) settledOn.set(id, on)
    }
  }

  const groups = new Map<number, Group>()
  for await (const rows of readRows(OWN_LINES, [fiscalYearId])) {
    for (const [id, carries, debit, credit] of rows as [number, number | null, number, number][]) {
      const on = settledOn.get(carries ?? id)
      if (on === undefined) continue
      const root = knots.rootOf(carries ?? id)
      const group = groups.get(root) ?? { ids: [], cents: 0, on }
      group.ids.push(id)
      group.cents += Number(debit) - Number(credit)
      if (on > group.on) group.on = on
      groups.set(root, group)
    }
  }
  return lettersOf(groups.values())
}

function lettersOf(groups: Iterable<Group>): Map<number, Letter> {
  const letters = new Map<number, Letter>()
  let rank = 0
  for (const { ids, cents, on } of groups) {
    if (ids.length < 2 || cents !== 0) continue
    const letter = { code: letterOf(rank++), on }
    for (const id of ids) letters.set(id, letter)
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

/** Lines that settle each other, directly or through another. */
class Knots {
  #parents = new Map<number, number>()

  rootOf(id: number): number {
    let root = id
    while (this.#parents.has(root)) root = this.#parents.get(root)!
    return root
  }

  tie(one: number, other: number) {
    const [a, b] = [this.rootOf(one), this.rootOf(other)]
    if (a !== b) this.#parents.set(b, a)
  }
}
