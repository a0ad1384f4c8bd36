import { createHash } from 'node:crypto'

type SealedEntry = {
  id: number
  fiscal_year_id: number
  period: string
  created_at: string
  journal: string
  number: number
  posted_on: string
  piece: string
  piece_on: string
  label: string
  source: string
  reverses_id?: number | null
  posted_by_id?: number | null
  validated_on: string
  previous_hash: string
}
type SealedLine = {
  position: number
  posted_on: string
  period: string
  account: string
  activity_id: number
  third_party_id?: number | null
  debit_cents: number
  credit_cents: number
  vat_code?: string | null
  vat_rate_bps?: number | null
  vat_base_cents?: number | null
  currency?: string | null
  currency_cents?: number | null
  carries_id?: number | null
}

/** The first link of each fiscal year's chain. */
export const genesisOf = (year: number) => sha256(`tremplin:${year}`)

/**
 * The SHA-256 of an entry over its content and the hash of the one before it (inalterability: CGI 286 I 3° bis).
 * Every column that means something is in it, in a fixed order.
 */
export function hashOf(entry: SealedEntry, lines: SealedLine[]): string {
  return sha256(
    JSON.stringify([
      entry.previous_hash,
      entry.id,
      entry.fiscal_year_id,
      entry.number,
      entry.period,
      entry.created_at,
      entry.journal,
      entry.posted_on,
      entry.piece,
      entry.piece_on,
      entry.label,
      entry.source,
      entry.reverses_id ?? null,
      entry.posted_by_id ?? null,
      entry.validated_on,
      ...lines.map((line) => [
        line.position,
        line.posted_on,
        line.period,
        line.account,
        line.activity_id,
        line.third_party_id ?? null,
        line.debit_cents,
        line.credit_cents,
        line.vat_code ?? null,
        line.vat_rate_bps ?? null,
        line.vat_base_cents ?? null,
        line.currency ?? null,
        line.currency_cents ?? null,
        line.carries_id ?? null,
      ]),
    ])
  )
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
