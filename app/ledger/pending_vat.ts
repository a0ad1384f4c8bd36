import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'
import { originsOf } from '#ledger/moved_debts'

/** Its rate is known when the account bears one alone. */
export type PendingVat = { account: string; releasesInto: string; cents: number; vatCode?: string; vatRateBps?: number }

/**
 * The VAT that waits for an open item to be settled, by account (44574 by rate, 44564), in cents: what its entry wrote
 * on its activity, less what settlements made due already. Positive for a sale, negative for its credit note.
 */
export async function pendingVatOf(lineId: number, trx?: Transaction): Promise<PendingVat[]> {
  return (await pendingVatByLine([lineId], trx)).get(lineId)!
}

/** The same for many items at once. */
export async function pendingVatByLine(lineIds: number[], trx?: Transaction): Promise<Map<number, PendingVat[]>> {
  if (lineIds.length === 0) return new Map()
  const client = trx ?? db
  const origins = await originsOf(lineIds, client)
  const firsts = await client.from('entry_lines').whereIn('id', [...new Set(origins.values())]).select('id', 'entry_id', 'activity_id', 'debit_cents') // prettier-ignore
  const known = new Map(firsts.map((item) => [Number(item.id), item]))
  const written = Map.groupBy(await writtenBy(firsts, client), keyOf)
  const gone = await releasedOf([...known.keys()], client)
  return new Map(
    [...origins].map(([lineId, originId]) => {
      const item = known.get(originId)!
      const sign = Number(item.debit_cents) > 0 ? -1 : 1
      const pending = (written.get(keyOf(item)) ?? []).map((row) => ({
        account: row.account,
        releasesInto: row.releases_into,
        vatCode: row.vat_code ?? undefined,
        vatRateBps: row.lowest === row.highest ? (row.highest ?? undefined) : undefined,
        cents: sign * Number(row.cents) - (gone.get(`${originId}:${row.account}`) ?? 0) || 0,
      }))
      return [lineId, pending.filter(({ cents }) => cents !== 0)]
    })
  )
}

type Client = Transaction | typeof db

const keyOf = (row: any): string => `${row.entry_id}:${row.activity_id}`

const writtenBy = (items: { entry_id: number }[], client: Client) =>
  client
    .from('entry_lines as l')
    .join('accounts as a', 'a.number', 'l.account')
    .whereIn('l.entry_id', [...new Set(items.map((item) => item.entry_id))])
    .whereNotNull('a.releases_into')
    .groupBy('l.entry_id', 'l.activity_id', 'l.account', 'a.releases_into')
    .select('l.entry_id', 'l.activity_id', 'l.account', 'a.releases_into')
    .max('l.vat_code as vat_code')
    .min('l.vat_rate_bps as lowest')
    .max('l.vat_rate_bps as highest')
    .select(db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))

/** Of lines, and of those where their debt was carried to. */
async function releasedOf(originIds: number[], client: Client): Promise<Map<string, number>> {
  const moves = await client.from('debt_moves').whereIn('origin_line_id', originIds).select('line_id', 'origin_line_id')
  const originOf = new Map(moves.map((move) => [Number(move.line_id), Number(move.origin_line_id)]))
  const rows = await client
    .from('vat_releases as r')
    .join('settlements as s', 's.id', 'r.settlement_id')
    .whereNull('s.undone_on')
    .whereIn('r.line_id', [...originIds, ...originOf.keys()])
    .groupBy('r.line_id', 'r.account')
    .select('r.line_id', 'r.account')
    .sum('r.amount_cents as cents')
  const released = new Map<string, number>()
  for (const row of rows) {
    const key = `${originOf.get(Number(row.line_id)) ?? row.line_id}:${row.account}`
    released.set(key, (released.get(key) ?? 0) + Number(row.cents))
  }
  return released
}
