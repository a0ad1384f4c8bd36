/** Rows of one table that nobody may change once they are sealed, each sealed with the rows that hang on it. */
export type SealedRoom = {
  table: string
  /** SQL that says when a row is sealed. */
  when: string
  columns: string[]
  called: (row: Record<string, unknown>) => string
  parts?: { table: string; parent: string; columns: string[]; called: string }[]
}

const rooms = new Map<string, SealedRoom>()

/** Each domain's sealed tables are registered in `start/seals.ts`. */
export const keepSealed = (room: SealedRoom) => rooms.set(room.table, room)

export const sealedRooms = () => [...rooms.values()]
