import { shareOf } from '#core/cents'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type Author, type LineDraft } from '#ledger/entry_draft'
import { letterAll, SettlementTooLarge, type Pair } from '#ledger/letter'
import { openAmounts } from '#ledger/open_items'
import { pendingVatByLine, type PendingVat } from '#ledger/pending_vat'
import { postEntry } from '#ledger/post_entry'

export type SettledItem = {
  lineId: number
  amountCents: number
  /** The money that came for it, when it is more or less: the rest of the entry says why (an exchange difference, a rounding). */
  moneyCents?: number
  /** What it settles in the item's own currency, which the FEC tells. */
  currencyCents?: number
}

export type Settlement = {
  /** The open items that the money settles, each for an amount in cents. */
  items: SettledItem[]
  on: Day
  label: string
  piece: string
  source: string
  /** Where the money comes or goes: the bank by default; null when no money moves, and the items pay each other. */
  moneyAccount?: string | null
  /** Whose account that is, when it is a person's: who paid out of their own pocket. */
  moneyThirdPartyId?: number
  journal?: string
  /** Other lines of the same entry: an exchange difference, a fee. */
  more?: LineDraft[]
}

type Item = Omit<SettledItem, 'lineId'> & { line: any; openCents: number; releases: (PendingVat & { released: number })[] }

/**
 * Money in or out: posts the payment, letters it with what it settles, and makes due the same share of the VAT that
 * waited for it, rate by rate; the last payment takes the remainder (CGI 269, 2 c; CIBS book II since September 2026).
 * Throws SettlementTooLarge, and what postEntry refuses.
 */
export function settle(settlement: Settlement, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const items = await itemsOf(settlement, trx_)
    const entry = await postEntry(
      {
        journal: settlement.journal ?? 'BQ',
        postedOn: settlement.on,
        label: settlement.label,
        piece: settlement.piece,
        source: settlement.source,
        lines: [...items.flatMap((item) => linesOf(item, settlement)), ...(settlement.more ?? [])],
      },
      by,
      trx_
    )
    const posted = await trx_.from('entry_lines').where('entry_id', entry.id).orderBy('position')
    await letterItems(items, posted, settlement, by, trx_)
    return entry
  }, trx)
}

async function itemsOf({ items }: Settlement, trx: Transaction): Promise<Item[]> {
  const ids = items.map((item) => item.lineId)
  const rows = await trx.from('entry_lines').whereIn('id', ids).orderBy('id').forUpdate()
  const lines = new Map(rows.map((line) => [Number(line.id), line]))
  const open = await openAmounts(ids, trx)
  const pending = await pendingVatByLine(ids, trx)
  return items.map(({ lineId, amountCents, ...more }) => {
    const openCents = open.get(lineId) ?? 0
    if (amountCents <= 0 || amountCents > openCents) throw new SettlementTooLarge(amountCents, openCents)
    const releases = pending.get(lineId)!.map((vat) => ({ ...vat, released: shareOf(vat.cents, amountCents, openCents) }))
    return { ...more, line: lines.get(lineId), amountCents, openCents, releases }
  })
}

/** The money leg, the leg that settles, and for each rate the pending VAT that becomes due. */
function linesOf(
  { line, amountCents, moneyCents = amountCents, currencyCents, releases }: Item,
  { moneyAccount = '512000', moneyThirdPartyId }: Settlement
): LineDraft[] {
  const owedToUs = Number(line.debit_cents) > 0
  const [paid, settled] = owedToUs ? [debit, credit] : [credit, debit]
  return [
    ...(moneyAccount === null ? [] : [paid(moneyAccount, moneyCents, line.activity_id, moneyThirdPartyId)]),
    settled(line.account, amountCents, line.activity_id, line.third_party_id, inCurrency(line, currencyCents)),
    ...releases.flatMap((vat) => {
      const more = { vatCode: vat.vatCode, vatRateBps: vat.vatRateBps }
      const base = vat.vatRateBps ? shareOf(vat.released, 10_000, vat.vatRateBps) : undefined
      return [
        paid(vat.account, vat.released, line.activity_id, null, more),
        settled(vat.releasesInto, vat.released, line.activity_id, null, { ...more, vatBaseCents: base }),
      ]
    }),
  ]
}

const inCurrency = (line: any, currencyCents?: number) => (line.currency && currencyCents ? { currency: line.currency, currencyCents } : {})

async function letterItems(items: Item[], posted: any[], { on }: Settlement, by: Author, trx: Transaction) {
  if (items.length === 0) return
  const pairs = items.map((item) => pairOf(item, posted))
  const settlementIds = await letterAll(pairs, on, by, trx)
  for (const [rank, { line, releases }] of items.entries()) {
    const released = releases.map((vat) => ({ account: vat.account, cents: vat.released }))
    await recordReleases(settlementIds[rank], line.id, released, trx)
  }
}

/** The item and the line that settles it, taken out of those that were posted. */
function pairOf({ line, amountCents }: Item, posted: any[]): Pair {
  const owedToUs = Number(line.debit_cents) > 0
  const index = posted.findIndex(
    (candidate) =>
      candidate.account === line.account &&
      candidate.activity_id === line.activity_id &&
      candidate.third_party_id === line.third_party_id &&
      Number(owedToUs ? candidate.credit_cents : candidate.debit_cents) === amountCents
  )
  const [{ id }] = posted.splice(index, 1)
  return owedToUs ? { debitLineId: line.id, creditLineId: id, amountCents } : { debitLineId: id, creditLineId: line.id, amountCents }
}

/** Remembers which share of an item's pending VAT a settlement made due, or a credit note took away. */
export async function recordReleases(
  settlementId: number,
  lineId: number,
  releases: { account: string; cents: number }[],
  trx: Transaction
) {
  const rows = releases
    .filter(({ cents }) => cents !== 0)
    .map(({ account, cents }) => ({ settlement_id: settlementId, line_id: lineId, account, amount_cents: cents }))
  if (rows.length > 0) await trx.table('vat_releases').multiInsert(rows)
}
