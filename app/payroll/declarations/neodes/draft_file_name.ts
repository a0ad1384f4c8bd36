import type { Period } from '#core/period'

/** The name says what it is not yet: a file that the official tool has accepted. */
export const draftFileName = (what: string, period: Period | string) => `BROUILLON-${what}-${period}-a-passer-par-DSN-Val.txt`
