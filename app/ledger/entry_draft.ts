import type { Day } from '#core/day'

/** One side of an entry: either a debit or a credit, always on an activity (shared services is one, A00). */
export type LineDraft = {
  account: string
  activityId: number
  thirdPartyId?: number | null
  debitCents: number
  creditCents: number
  vatCode?: string
  vatRateBps?: number
  vatBaseCents?: number
  currency?: string
  currencyCents?: number
  carriesId?: number
}

/** What a business event wants to write. The piece is the document that proves it. */
export type EntryDraft = {
  journal: string
  postedOn: Day
  label: string
  /** What it tells of, `invoice:7`. */
  source: string
  piece: string
  pieceOn?: Day
  /** The day it is validated, by default the day it is posted on. */
  validatedOn?: Day
  reversesId?: number
  lines: LineDraft[]
}

export type Author = { id: number } | null

type More = Omit<Partial<LineDraft>, 'account' | 'activityId' | 'thirdPartyId' | 'debitCents' | 'creditCents'>

/** A debit in cents; a negative one is a credit, so that a credit note reads like its invoice. */
export const debit = (account: string, cents: number, activityId: number, thirdPartyId?: number | null, more: More = {}): LineDraft => ({
  account,
  activityId,
  thirdPartyId: thirdPartyId ?? null,
  debitCents: Math.max(cents, 0),
  creditCents: Math.max(-cents, 0),
  ...more,
})

/** A credit in cents; a negative one is a debit. */
export const credit = (account: string, cents: number, activityId: number, thirdPartyId?: number | null, more: More = {}): LineDraft =>
  debit(account, -cents, activityId, thirdPartyId, more)

/** Cash that moves from one activity to another inside the house: two legs on 581, zero in all. */
export const crossing = (cents: number, fromActivityId: number, toActivityId: number): LineDraft[] => [
  credit('581000', cents, fromActivityId),
  debit('581000', cents, toActivityId),
]
