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

/**
 * Which lines of a fiscal year settle each other whole, as letters of the FEC (LPF A47 A-1, fields 14 and 15).
 * A line that opens the year stands for the one it carries; what is half settled bears no letter.
 */
export async function fecLetters(fiscalYearId: number): Promise<FecLetters> {
  const letters = new FecLetters()
  for await (const rows of readRows(SETTLEMENTS, [fiscalYearId, fiscalYearId])) {
    for (const [debitLine, creditLine, on] of rows as [number, number, Day][]) letters.tie(debitLine, creditLine, on)
  }
  for await (const rows of readRows(OWN_LINES, [fiscalYearId])) {
    for (const [id, carries, debit, credit] of rows as [number, number | null, number, number][]) {
      letters.weigh(carries ?? id, Number(debit) - Number(credit))
    }
  }
  return letters
}

/**
 * Lines that settle each other, directly or through another, in columns of numbers: a year has a hundred thousand of them,
 * and an object for each would weigh more than the rest of the file.
 */
export class FecLetters {
  #ranks = new Map<number, number>()
  #parents: number[] = []
  #settledOn: number[] = []
  #lines: number[] = []
  #cents: number[] = []
  /** The rank of each knot's letter, given as knots are met; none yet is zero. */
  #met: number[] = []
  #knots = 0

  /** Two lines that a settlement of a day binds. */
  tie(one: number, other: number, on: Day) {
    const [a, b] = [this.#rootOf(this.#rankOf(one)), this.#rootOf(this.#rankOf(other))]
    const day = Math.max(numberOf(on), this.#settledOn[a], this.#settledOn[b])
    if (a !== b) this.#parents[b] = a
    this.#settledOn[a] = day
  }

  /** What a line of the year weighs in its knot, debit less credit. */
  weigh(line: number, cents: number) {
    const rank = this.#ranks.get(line)
    if (rank === undefined) return
    const root = this.#rootOf(rank)
    this.#lines[root] += 1
    this.#cents[root] += cents
    if (this.#met[root] === 0) this.#met[root] = ++this.#knots
  }

  /** The letter of a line whose knot balances, and the day of its last settlement. */
  of(line: number): Letter | undefined {
    const rank = this.#ranks.get(line)
    if (rank === undefined) return undefined
    const root = this.#rootOf(rank)
    if (this.#lines[root] < 2 || this.#cents[root] !== 0) return undefined
    return { code: letterOf(this.#met[root] - 1), on: dayOf(this.#settledOn[root]) }
  }

  #rankOf(line: number): number {
    const known = this.#ranks.get(line)
    if (known !== undefined) return known
    const rank = this.#parents.length
    this.#ranks.set(line, rank)
    this.#parents.push(rank)
    for (const column of [this.#settledOn, this.#lines, this.#cents, this.#met]) column.push(0)
    return rank
  }

  #rootOf(rank: number): number {
    let root = rank
    while (this.#parents[root] !== root) root = this.#parents[root]
    return root
  }
}

/** `2026-03-31` → 20260331, and back. */
const numberOf = (on: Day) => Number(on.slice(0, 4) + on.slice(5, 7) + on.slice(8, 10))
const dayOf = (day: number): Day => `${String(day).slice(0, 4)}-${String(day).slice(4, 6)}-${String(day).slice(6)}`

/** 0 → AAA, 1 → AAB… */
function letterOf(rank: number): string {
  let letters = ''
  for (let left = rank; left > 0 || letters.length < 3; left = Math.floor(left / 26)) {
    letters = String.fromCharCode(65 + (left % 26)) + letters
  }
  return letters
}
