import type db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'

type Client = Transaction | typeof db

/** For each line, the one that it was first: itself, unless its debt was carried from another account. */
export async function originsOf(lineIds: number[], client: Client): Promise<Map<number, number>> {
  const moves = await client.from('debt_moves').whereIn('line_id', lineIds).select('line_id', 'origin_line_id')
  const origins = new Map(moves.map((move) => [Number(move.line_id), Number(move.origin_line_id)]))
  return new Map(lineIds.map((id) => [Number(id), origins.get(Number(id)) ?? Number(id)]))
}

/** A line and all those that its debt was carried to, the latest last: where it stands now. */
export async function movesOf(originId: number, client: Client): Promise<number[]> {
  const moves = await client.from('debt_moves').where('origin_line_id', originId).orderBy('line_id').select('line_id')
  return [originId, ...moves.map((move) => Number(move.line_id))]
}
