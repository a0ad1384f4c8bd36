import db from '@adonisjs/lucid/services/db'
import { firstDay, type Period } from '#core/period'
import type { CodeKind } from '#payroll/declarations/codes/declaration_code'

/** One declared part of a thing. */
export type CodePart = {
  label: string
  code: string | null
  baseCode: string | null
  ctp: string | null
  qualifier: string | null
  /** 1e-5; null takes what the other parts leave. */
  partRate: number | null
  isConfirmed: boolean
}

/** The codes in force for a month, asked by what they stand for. */
export class CodeBook {
  #parts = new Map<string, CodePart[]>()
  #from = new Map<string, string>()

  constructor(rows: Record<string, any>[]) {
    for (const row of rows) this.#add(`${row.kind} ${row.subject}`, row)
  }

  /** The parts of a thing; none when nobody wrote how it is declared. */
  partsOf(kind: CodeKind, subject: string): CodePart[] {
    return this.#parts.get(`${kind} ${subject}`) ?? []
  }

  find(kind: CodeKind, subject: string): string | null {
    return this.partsOf(kind, subject)[0]?.code ?? null
  }

  /** Every code of a kind, by what it stands for. */
  all(kind: CodeKind): { subject: string; code: string; label: string }[] {
    return [...this.#parts]
      .filter(([key]) => key.startsWith(`${kind} `))
      .map(([key, [{ code, label }]]) => ({ subject: key.slice(kind.length + 1), code: code ?? '', label }))
  }

  /** Rows come by day: a later day replaces all the parts of an earlier one, a later row of one day its own part. */
  #add(key: string, row: Record<string, any>) {
    const parts = this.#from.get(key) === row.valid_from ? this.#parts.get(key)! : []
    parts[row.part - 1] = {
      label: row.label,
      code: row.code,
      baseCode: row.base_code,
      ctp: row.ctp,
      qualifier: row.qualifier,
      partRate: row.part_rate,
      isConfirmed: Boolean(row.is_confirmed),
    }
    this.#from.set(key, row.valid_from)
    this.#parts.set(key, parts)
  }
}

export async function codesOfMonth(period: Period): Promise<CodeBook> {
  return new CodeBook(await db.from('declaration_codes').where('valid_from', '<=', firstDay(period)).orderBy('valid_from').orderBy('id'))
}
