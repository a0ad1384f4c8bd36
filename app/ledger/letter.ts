import { formatCents } from '#core/cents'
import { insertRow } from '#core/insert_row'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { openAmounts } from '#ledger/open_items'
import { areOneParty } from '#ledger/party_family'

export class SettlementTooLarge extends Refusal {
  constructor(amountCents: number, openCents: number) {
    super(
      openCents === 0
        ? 'Cette somme est déjà réglée.'
        : `Il ne reste que ${formatCents(openCents)} à régler : ${formatCents(amountCents)} est trop.`,
      'amount'
    )
  }
}

export class LinesDoNotMeet extends Refusal {
  constructor() {
    super('Ces deux lignes ne se lettrent pas : il faut le même compte, le même tiers, un débit et un crédit.')
  }
}

/** A debit and a credit of the same third party that settle each other, for an amount in cents. */
export type Pair = { debitLineId: number; creditLineId: number; amountCents: number }

/** Says that a debit and a credit settle each other; answers the settlement. Throws LinesDoNotMeet, SettlementTooLarge. */
export async function letter(debitLineId: number, creditLineId: number, amountCents: number, on: Day, by: Author, trx?: Transaction) {
  const [settlementId] = await letterAll([{ debitLineId, creditLineId, amountCents }], on, by, trx)
  return settlementId
}

/** The same of many pairs, in a few questions however many they are; answers the settlements in their order. */
export function letterAll(pairs: Pair[], on: Day, by: Author, trx?: Transaction): Promise<number[]> {
  return inTransaction(async (trx_) => {
    const ids = pairs.flatMap(({ debitLineId, creditLineId }) => [debitLineId, creditLineId])
    const rows = await trx_.from('entry_lines').whereIn('id', ids).orderBy('id').forUpdate()
    const lines = new Map(rows.map((line) => [Number(line.id), line]))
    const open = await openAmounts(ids, trx_)
    for (const pair of pairs) await assertMeet(pair, lines, open, trx_)

    const settlements = pairs.map(({ debitLineId, creditLineId, amountCents }) => ({
      debit_line_id: debitLineId,
      credit_line_id: creditLineId,
      amount_cents: amountCents,
      settled_on: on,
      settled_by_id: by?.id ?? null,
    }))
    return settlements.length === 1 ? [await insertRow('settlements', settlements[0], trx_)] : insertAll(settlements, trx_)
  }, trx)
}

/** Each pair takes its amount from what is open of both its lines. */
async function assertMeet(
  { debitLineId, creditLineId, amountCents }: Pair,
  lines: Map<number, any>,
  open: Map<number, number>,
  trx: Transaction
) {
  const [debitLine, creditLine] = [lines.get(Number(debitLineId)), lines.get(Number(creditLineId))]
  const meet =
    debitLine?.debit_cents > 0 &&
    creditLine?.credit_cents > 0 &&
    debitLine.account === creditLine.account &&
    (await areOneParty(debitLine.third_party_id, creditLine.third_party_id, trx))
  if (!meet) throw new LinesDoNotMeet()

  const openCents = Math.min(open.get(debitLine.id)!, open.get(creditLine.id)!)
  if (amountCents <= 0 || amountCents > openCents) throw new SettlementTooLarge(amountCents, openCents)
  for (const line of [debitLine, creditLine]) open.set(line.id, open.get(line.id)! - amountCents)
}

/** SQLite takes five hundred rows in one statement at the most. */
const AT_ONCE = 200

type Row = { debit_line_id: number; credit_line_id: number }

async function insertAll(settlements: Row[], trx: Transaction): Promise<number[]> {
  const ids: number[] = []
  for (let at = 0; at < settlements.length; at += AT_ONCE) {
    const part = settlements.slice(at, at + AT_ONCE)
    await trx.table('settlements').multiInsert(part)
    const found = await trx
      .from('settlements')
      .whereNull('undone_on')
      .whereIn(
        'debit_line_id',
        part.map((row) => row.debit_line_id)
      )
      .whereIn(
        'credit_line_id',
        part.map((row) => row.credit_line_id)
      )
      .orderBy('id')
      .select('id', 'debit_line_id', 'credit_line_id')
    const known = new Map(found.map((row) => [keyOf(row), row.id]))
    ids.push(...part.map((row) => known.get(keyOf(row))!))
  }
  return ids
}

const keyOf = (row: Row) => `${row.debit_line_id}:${row.credit_line_id}`

/** Takes a lettering back: the lines are open again; what was written stays written. */
export function unletter(settlementId: number, on: Day, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    await trx_.from('settlements').where('id', settlementId).whereNull('undone_on').update({ undone_on: on })
  }, trx)
}
