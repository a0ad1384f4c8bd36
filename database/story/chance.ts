/** Chance that always falls the same way, so that the story is the same each time it is told. */
export class Chance {
  #state: number

  constructor(seed: string) {
    this.#state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0, 2166136261)
  }

  /** A number from 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  between(low: number, high: number) {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(things: readonly T[]): T {
    return things[this.between(0, things.length - 1)]
  }

  /** Cuts an amount in parts of unequal size, whole to five euros but the last. */
  parts(cents: number, count: number): number[] {
    const weights = Array.from({ length: count }, () => 0.6 + this.next())
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const parts = weights.map((weight) => Math.round((cents * weight) / total / 500) * 500)
    parts[count - 1] += cents - parts.reduce((sum, part) => sum + part, 0)
    return parts.filter((part) => part > 0)
  }
}
