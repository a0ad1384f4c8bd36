import { latest, type Day } from '#core/day'
import { insertRow } from '#core/insert_row'
import { instant } from '#core/instant'
import { nextNumber } from '#core/next_number'
import { periodOf } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import { accountOf } from '#ledger/chart'
import type { Author, EntryDraft, LineDraft } from '#ledger/entry_draft'
import * as refusals from '#ledger/entry_refusals'
import { genesisOf, hashOf } from '#ledger/seal'

/** SQLite takes five hundred rows in one statement at the most. */
const INSERTED_AT_ONCE = 200

export type PostedEntry = { id: number; number: number; postedOn: Day }

/**
 * The one door of the books: writes an entry, numbered and chained in its fiscal year, or refuses it whole.
 * Amounts in cents. Balanced for each activity (C. trav. R7331-5 asks a balance sheet of each); what crosses from one
 * to another (581, 181, 186/187) totals zero in the house.
 * Throws EntryEmpty, EntryUnbalanced, CrossingUnbalanced, AccountUnknown, ThirdPartyMissing, PeriodClosed, FiscalYearMissing.
 */
export async function postEntry(draft: EntryDraft, by: Author, trx?: Transaction): Promise<PostedEntry> {
  const lines = draft.lines.filter((line) => line.debitCents !== 0 || line.creditCents !== 0)
  assertBalanced(lines)

  return inTransaction(async (trx_) => {
    await assertKnown(lines, trx_)
    const year = await openYearOf(draft.postedOn, trx_)
    const number = await nextNumber('entries', year.id, trx_)
    const previous = await trx_
      .from('entries')
      .where({ fiscal_year_id: year.id, number: number - 1 })
      .select('hash', 'validated_on')
      .first()

    const entry = {
      fiscal_year_id: year.id,
      number,
      journal: draft.journal,
      posted_on: draft.postedOn,
      period: periodOf(draft.postedOn),
      piece: draft.piece,
      piece_on: draft.pieceOn ?? draft.postedOn,
      label: draft.label.slice(0, 200),
      source: draft.source,
      reverses_id: draft.reversesId ?? null,
      posted_by_id: by?.id ?? null,
      validated_on: latest(draft.validatedOn ?? draft.postedOn, previous?.validated_on ?? draft.postedOn),
      previous_hash: previous?.hash ?? genesisOf(year.year),
      created_at: instant(),
    }
    const rows = lines.map((line, index) => rowOf(line, index, entry))
    const entryId = await insertRow('entries', entry, trx_)
    for (let at = 0; at < rows.length; at += INSERTED_AT_ONCE) {
      const part = rows.slice(at, at + INSERTED_AT_ONCE).map((row) => ({ ...row, entry_id: entryId }))
      await trx_.table('entry_lines').multiInsert(part)
    }
    await trx_
      .from('entries')
      .where('id', entryId)
      .update({ hash: hashOf({ id: entryId, ...entry }, rows) })
    return { id: entryId, number, postedOn: draft.postedOn }
  }, trx)
}

function assertBalanced(lines: LineDraft[]) {
  if (lines.length < 2) throw new refusals.EntryEmpty()
  for (const [activityId, cents] of totals(lines, (line) => String(line.activityId))) {
    if (cents !== 0) throw new refusals.EntryUnbalanced(Number(activityId), cents)
  }
  for (const [account, cents] of totals(lines, crossingGroup)) {
    if (account !== '' && cents !== 0) throw new refusals.CrossingUnbalanced(account, cents)
  }
}

/** An opening entry carries the year's internal charges to the result, so crossings are checked group by group. */
function crossingGroup({ account }: LineDraft) {
  if (account.startsWith('581')) return '581'
  if (account.startsWith('181')) return '181'
  return /^18[67]/.test(account) ? '186 et 187' : ''
}

function totals(lines: LineDraft[], keyOf: (line: LineDraft) => string) {
  const sums = new Map<string, number>()
  for (const line of lines) {
    const key = keyOf(line)
    sums.set(key, (sums.get(key) ?? 0) + line.debitCents - line.creditCents)
  }
  return sums
}

async function assertKnown(lines: LineDraft[], trx: Transaction) {
  for (const line of lines) {
    const account = await accountOf(line.account, trx)
    if (account.is_auxiliary && !line.thirdPartyId) throw new refusals.ThirdPartyMissing(line.account)
  }
}

async function openYearOf(postedOn: Day, trx: Transaction) {
  const year = await trx
    .from('fiscal_years')
    .join('periods', 'periods.fiscal_year_id', 'fiscal_years.id')
    .where('periods.period', periodOf(postedOn))
    .select('fiscal_years.id', 'fiscal_years.year', 'periods.closed_on')
    .first()
  if (!year) throw new refusals.FiscalYearMissing(postedOn)
  if (year.closed_on) throw new refusals.PeriodClosed(periodOf(postedOn))
  return year as { id: number; year: number }
}

const rowOf = (line: LineDraft, index: number, entry: { posted_on: string; period: string }) => ({
  position: index + 1,
  posted_on: entry.posted_on,
  period: entry.period,
  account: line.account,
  activity_id: line.activityId,
  third_party_id: line.thirdPartyId ?? null,
  debit_cents: line.debitCents,
  credit_cents: line.creditCents,
  vat_code: line.vatCode ?? null,
  vat_rate_bps: line.vatRateBps ?? null,
  vat_base_cents: line.vatBaseCents ?? null,
  currency: line.currency ?? null,
  currency_cents: line.currencyCents ?? null,
  carries_id: line.carriesId ?? null,
})
