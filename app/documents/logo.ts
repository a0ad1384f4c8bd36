import { readFileSync } from 'node:fs'
import { keyOf, pathOf } from '#documents/store'

/** The picture that an activity, or the house, prints on its papers: archived, found by its SHA-256. Its size is in pixels. */
export interface Logo {
  sha256: string
  width: number
  height: number
}

/** What an activity adds to the house's own look; absent, the house's. */
export interface Brand {
  logo?: Logo
  /** `#0F5E5A`, legible on white. */
  color?: string
  /** A line at the foot of each page. */
  footer?: string
}

const read = new Map<string, Buffer>()
const MOST = 200

/** The bytes of a logo, read once: thousands of papers bear the same. */
export function logoBytes({ sha256 }: Logo): Buffer {
  const known = read.get(sha256)
  if (known) return known
  const bytes = readFileSync(pathOf(keyOf(sha256)))
  if (read.size >= MOST) read.clear()
  read.set(sha256, bytes)
  return bytes
}
