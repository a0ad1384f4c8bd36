import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { CODE_KINDS, type CodeKind } from '#payroll/declarations/codes/declaration_code'

export type ShownCode = {
  kind: CodeKind
  subject: string
  part: number
  label: string
  code: string | null
  baseCode: string | null
  ctp: string | null
  qualifier: string | null
  partRate: number | null
  validFrom: Day
  source: string
  checkedOn: Day | null
  checkedBy: string | null
  isConfirmed: boolean
  isCurrent: boolean
}

export type ShownCodes = { kind: CodeKind; label: string; codes: ShownCode[] }

/** Every code by kind, latest first within what it stands for; those in force on the day, and the former and coming ones. */
export async function codesShown(on: Day): Promise<ShownCodes[]> {
  const rows = await db.from('declaration_codes').orderBy('valid_from', 'desc').orderBy('part').orderBy('id', 'desc')
  const current = currentRows(rows, on)
  const shown = rows.map((row) => ({ ...shownCode(row), isCurrent: current.has(row.id) }))
  return (Object.keys(CODE_KINDS) as CodeKind[]).map((kind) => {
    const bySubject = Map.groupBy(
      shown.filter((code) => code.kind === kind),
      ({ subject }) => subject
    )
    return { kind, label: CODE_KINDS[kind], codes: [...bySubject.values()].flat() }
  })
}

/** As the code book reads them: the last day that came replaces all, the last row of a day its own part. */
function currentRows(rows: Record<string, any>[], on: Day): Set<number> {
  const begun = rows.filter((row) => row.valid_from <= on)
  return new Set(
    [...Map.groupBy(begun, (row) => `${row.kind} ${row.subject}`).values()].flatMap((all) => {
      const latest = all.filter((row) => row.valid_from === all[0].valid_from)
      return [...Map.groupBy(latest, (row) => row.part).values()].map(([last]) => last.id as number)
    })
  )
}

const shownCode = (row: Record<string, any>) => ({
  kind: row.kind as CodeKind,
  subject: row.subject as string,
  part: Number(row.part),
  label: row.label as string,
  code: row.code as string | null,
  baseCode: row.base_code as string | null,
  ctp: row.ctp as string | null,
  qualifier: row.qualifier as string | null,
  partRate: row.part_rate as number | null,
  validFrom: row.valid_from as Day,
  source: row.source as string,
  checkedOn: row.checked_on as Day | null,
  checkedBy: row.checked_by as string | null,
  isConfirmed: Boolean(row.is_confirmed),
})
