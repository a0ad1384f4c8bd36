import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { openLines } from '#treasury/reconciliation/open_lines'

export type LineShown = {
  id: number
  bookedOn: Day
  label: string
  counterparty: string | null
  isNoted: boolean
  amountCents: number
  /** What the account holds after it. */
  balanceCents: number
  /** What nothing in the books tells of yet. */
  openCents: number
}

const PAGE = 50

/** The lines of an account, the latest first; `after` is the last one of the page before. */
export async function bankLinesShown(bankAccountId: number, after?: number): Promise<{ rows: LineShown[]; next: number | null }> {
  const last = after ? await db.from('bank_lines').where({ id: after, bank_account_id: bankAccountId }).first() : null
  const rows = await olderThan(last, bankAccountId)
    .orderBy('booked_on', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
  const page = rows.slice(0, PAGE)
  const open = await openLines({ lineIds: page.map(({ id }) => id) })
  let balanceCents = page.length > 0 ? await balanceAfter(page[0]) : 0
  return {
    rows: page.map((row) => {
      const balance = balanceCents
      balanceCents -= Number(row.amount_cents)
      return {
        id: row.id,
        bookedOn: row.booked_on,
        label: row.label,
        counterparty: row.counterparty,
        isNoted: !row.statement_id,
        amountCents: Number(row.amount_cents),
        balanceCents: balance,
        openCents: open.find(({ lineId }) => lineId === row.id)?.openCents ?? 0,
      }
    }),
    next: rows.length > PAGE ? page.at(-1)!.id : null,
  }
}

const olderThan = (last: any, bankAccountId: number) =>
  db
    .from('bank_lines')
    .where('bank_account_id', bankAccountId)
    .if(last, (query) =>
      query.where((older) =>
        older.where('booked_on', '<', last.booked_on).orWhere((same) => same.where('booked_on', last.booked_on).where('id', '<', last.id))
      )
    )

/** What an account holds after one of its lines: all those before it and itself. */
export async function balanceAfter(line: { id: number; booked_on: Day; bank_account_id: number }): Promise<number> {
  const [{ cents }] = await db
    .from('bank_lines')
    .where('bank_account_id', line.bank_account_id)
    .where((until) =>
      until.where('booked_on', '<', line.booked_on).orWhere((same) => same.where('booked_on', line.booked_on).where('id', '<=', line.id))
    )
    .sum('amount_cents as cents')
  return Number(cents ?? 0)
}
