import db from '@adonisjs/lucid/services/db'
import type { Check } from '#ledger/checks/check'
import { contentOf, FIRST_SEAL, sealOf, sealRows } from '#ledger/seal_rows'
import { sealedRooms } from '#ledger/sealed_rooms'

type Kept = { columns: string[]; called: (row: Record<string, unknown>) => string }

/** What was sealed elsewhere than in the books (invoices, payslips, claims, documents) is as it was, and all of it is there. */
export const sealsHold: Check = {
  name: 'seals',
  label: 'Factures, devis, bulletins, notes, achats, déclarations et documents scellés sont intacts',
  async run() {
    const problems = [...(await addedAfterwards()), ...(await brokenSeals()), ...(await counterAstray())]
    // A chain that no longer holds is shown as it is, never carried on.
    if (problems.length === 0) await sealRows()
    return problems
  },
}

const PAGE = 1_000

async function brokenSeals(): Promise<string[]> {
  const kinds = keptKinds()
  const problems: string[] = []
  let previous = { number: 0, hash: FIRST_SEAL }
  for (;;) {
    const seals = await db.from('row_seals').where('number', '>', previous.number).orderBy('number').limit(PAGE)
    if (seals.length === 0) return problems
    const rows = await rowsOf(seals.filter(({ room }) => kinds.has(room)))
    for (const seal of seals) {
      const kind = kinds.get(seal.room)
      const row = rows.get(`${seal.room}:${seal.row_id}`)
      const where = row && kind ? kind.called(row) : `${seal.room} n° ${seal.row_id}`
      if (seal.number !== previous.number + 1) problems.push(`Sceau n° ${seal.number} : le sceau ${previous.number + 1} manque`)
      if (seal.previous_hash !== previous.hash) problems.push(`Sceau n° ${seal.number} : il ne suit pas le précédent`)
      if (!row || !kind) problems.push(`${where} : la ligne scellée a disparu`)
      else if (seal.hash !== sealOf(seal, contentOf(row, kind.columns))) problems.push(`${where} : modifié depuis son sceau`)
      previous = { number: seal.number, hash: seal.hash }
    }
  }
}

function keptKinds() {
  const kinds = new Map<string, Kept>()
  for (const { table, columns, called, parts = [] } of sealedRooms()) {
    kinds.set(table, { columns, called })
    for (const part of parts) kinds.set(part.table, { columns: part.columns, called: (row) => `${part.called} n° ${row.id}` })
  }
  return kinds
}

async function rowsOf(seals: { room: string; row_id: number }[]) {
  const found = new Map<string, Record<string, unknown>>()
  for (const [room, own] of Map.groupBy(seals, (seal) => seal.room)) {
    for (let at = 0; at < own.length; at += 500) {
      const ids = own.slice(at, at + 500).map((seal) => seal.row_id)
      for (const row of await db.from(room).whereIn('id', ids)) found.set(`${room}:${row.id}`, row)
    }
  }
  return found
}

/** A row that hangs on a sealed one and bears no seal came after it. */
async function addedAfterwards(): Promise<string[]> {
  const problems: string[] = []
  for (const { table, called, parts = [] } of sealedRooms()) {
    for (const part of parts) {
      const rows = await db
        .from(`${part.table} as p`)
        .join('row_seals as s', (join) => join.on('s.row_id', `p.${part.parent}`).andOnVal('s.room', table))
        .leftJoin('row_seals as own', (join) => join.on('own.row_id', 'p.id').andOnVal('own.room', part.table))
        .join(`${table} as t`, 't.id', `p.${part.parent}`)
        .whereNull('own.number')
        .select('t.*', 'p.id as part_id')
      problems.push(...rows.map((row) => `${called(row)} : ${part.called.toLowerCase()} n° ${row.part_id} ajoutée après son sceau`))
    }
  }
  return problems
}

async function counterAstray() {
  const counter = await db.from('counters').where({ series: 'seals', scope: 'rows' }).first()
  const [{ last }] = await db.from('row_seals').max('number as last')
  const [said, found] = [Number(counter?.value ?? 0), Number(last ?? 0)]
  return said === found ? [] : [`Le compteur des sceaux dit ${said}, le dernier porte le n° ${found}`]
}
