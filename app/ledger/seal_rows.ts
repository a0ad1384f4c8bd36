import type db from '@adonisjs/lucid/services/db'
import { instant } from '#core/instant'
import { nextNumbers } from '#core/next_number'
import { inTransaction, type Transaction } from '#core/transaction'
import { sha256 } from '#ledger/seal'
import { sealedRooms, type SealedRoom } from '#ledger/sealed_rooms'

const AT_ONCE = 150

export const FIRST_SEAL = sha256('tremplin:seals')

/** Chains the seal of every row that became untouchable since the last time, with the rows that hang on it; answers how many. */
export async function sealRows(): Promise<number> {
  let sealed = 0
  for (const room of sealedRooms()) {
    for (let count = AT_ONCE; count === AT_ONCE; sealed += count) count = await inTransaction((trx) => sealSome(room, trx))
  }
  return sealed
}

async function sealSome(room: SealedRoom, trx: Transaction): Promise<number> {
  const waiting = await unsealed(room, trx)
  if (waiting.length === 0) return 0
  const number = await nextNumbers('seals', 'rows', 0, trx)
  const rows = await unsealed(room, trx)
  const kept = [...(await partsOf(room, rows, trx)), ...rows.map((row) => ({ room: room.table, row, columns: room.columns }))]
  await nextNumbers('seals', 'rows', kept.length, trx)

  const last = await trx
    .from('row_seals')
    .where('number', number - 1)
    .select('hash')
    .first()
  let previous = last?.hash ?? FIRST_SEAL
  const seals = kept.map(({ room: table, row, columns }, index) => {
    const seal = { number: number + index, room: table, row_id: row.id, previous_hash: previous, created_at: instant() }
    previous = sealOf(seal, contentOf(row, columns))
    return { ...seal, hash: previous }
  })
  for (let at = 0; at < seals.length; at += AT_ONCE) await trx.table('row_seals').multiInsert(seals.slice(at, at + AT_ONCE))
  return rows.length
}

const unsealed = ({ table, when }: SealedRoom, client: Transaction | typeof db) =>
  client
    .from(`${table} as t`)
    .leftJoin('row_seals as s', (join) => join.on('s.row_id', 't.id').andOnVal('s.room', table))
    .whereNull('s.number')
    .whereRaw(when)
    .orderBy('t.id')
    .limit(AT_ONCE)
    .select('t.*')

async function partsOf({ parts = [] }: SealedRoom, rows: { id: number }[], trx: Transaction) {
  const kept = []
  for (const { table, parent, columns } of parts) {
    const ids = rows.map(({ id }) => id)
    for (const row of await trx.from(table).whereIn(parent, ids).orderBy('id')) kept.push({ room: table, row, columns })
  }
  return kept
}

/** What is not there is left out, so that a column added later to the table breaks no seal. */
export const contentOf = (row: Record<string, unknown>, columns: string[]) =>
  columns.filter((column) => row[column] !== null && row[column] !== undefined).map((column) => [column, String(row[column])])

type Seal = { number: number; room: string; row_id: number; previous_hash: string; created_at: string }

export const sealOf = ({ number, room, row_id: rowId, previous_hash: previous, created_at: at }: Seal, content: string[][]) =>
  sha256(JSON.stringify([number, room, rowId, previous, at, content]))
