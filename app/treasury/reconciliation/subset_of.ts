const MOST = 14

/**
 * Which of the first items add up to an amount in cents, the oldest ones first when several sets do; null when none does.
 * All of them, then each beginning of the list, then any set of the first fourteen.
 */
export function subsetOf<T>(items: T[], centsOf: (item: T) => number, target: number): T[] | null {
  let reached = 0
  for (const [index, item] of items.entries()) {
    reached += centsOf(item)
    if (reached === target) return items.slice(0, index + 1)
  }
  const some = items.slice(0, MOST)
  const sums = new Map<number, number>([[0, 0]])
  for (const [index, item] of some.entries()) {
    for (const [sum, mask] of [...sums]) {
      const next = sum + centsOf(item)
      if (!sums.has(next)) sums.set(next, mask | (1 << index))
    }
  }
  const mask = sums.get(target)
  return mask ? some.filter((_, index) => mask & (1 << index)) : null
}
