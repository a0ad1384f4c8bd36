import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'

export const PAGE_SIZE = 50

export type Order = { column: string; id: string; descending: boolean }

/** Where a page begins: the value and the id of the row next to it, as the address carries them. */
export type Cursor = {
  after?: string
  before?: string
  /** How many rows; a screenful by default. */
  size?: number
}

type Keyed = { id: number; sort_key: unknown }

export type Page<Row> = { rows: Row[]; next: string | null; previous: string | null }

/**
 * A page of rows found by key and not by offset: the thousandth costs what the first does. The query must select
 * `sort_key` and `id`; ties are parted by id.
 */
export async function pageByKey<Row extends Keyed = Keyed>(
  query: DatabaseQueryBuilderContract<any>,
  { column, id, descending }: Order,
  { after, before, size = PAGE_SIZE }: Cursor
): Promise<Page<Row>> {
  const backwards = before !== undefined && after === undefined
  const down = descending !== backwards
  const from = read(after ?? before)
  if (from) {
    const [beyond, tie] = down ? ['<=', '>='] : ['>=', '<=']
    // Written as a range first, so that both databases walk the index from there.
    void query.where(column, beyond, from.key).whereNot((same) => void same.where(column, from.key).where(id, tie, from.id))
  }
  const found: Row[] = await query
    .orderBy(column, down ? 'desc' : 'asc')
    .orderBy(id, down ? 'desc' : 'asc')
    .limit(size + 1)
  const more = found.length > size
  const rows = found.slice(0, size)
  if (backwards) rows.reverse()
  return {
    rows,
    next: rows.length > 0 && (backwards || more) ? written(rows.at(-1)!) : null,
    previous: rows.length > 0 && from && (!backwards || more) ? written(rows[0]) : null,
  }
}

const written = ({ sort_key: key, id }: Keyed) => `${key}~${id}`

function read(cursor?: string) {
  const at = cursor?.lastIndexOf('~') ?? -1
  const id = Number(cursor?.slice(at + 1))
  return at > 0 && Number.isInteger(id) ? { key: cursor!.slice(0, at), id } : null
}
