import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'
import { addDays, shortDay, type Day } from '#core/day'

export type Gap = { bankAccountId: number; after: Day; before: Day; cents: number }

/** Statements after which the lines do not add up to what the bank said, in the words of a check. */
export const statementBreaks = async (): Promise<string[]> => (await walk()).breaks

/** Days between two statements of an account on which money moved that none tells of. */
export const statementGaps = async (): Promise<Gap[]> => (await walk()).gaps

async function walk() {
  const [breaks, gaps]: [string[], Gap[]] = [[], []]
  let account = 0
  let held: { cents: number; on: Day } | null = null
  for (const row of await statements()) {
    if (row.bank_account_id !== account) [account, held] = [row.bank_account_id, null]
    if (held && row.to_on < held.on) continue
    const opening = row.opening_cents === null ? null : Number(row.opening_cents)
    if (held && opening !== null && opening !== held.cents && row.from_on > addDays(held.on, 1)) {
      gaps.push({ bankAccountId: account, after: held.on, before: row.from_on, cents: opening - held.cents })
      held = { cents: opening, on: row.from_on }
    }
    if (!held && opening === null) continue
    const reached: number = (held?.cents ?? opening!) + Number(row.moved)
    const said = row.closing_cents === null ? reached : Number(row.closing_cents)
    if (said !== reached)
      breaks.push(`Le relevé au ${shortDay(row.to_on)} finit à ${formatCents(said)}, ses lignes à ${formatCents(reached)}.`)
    held = { cents: said, on: row.to_on }
  }
  return { breaks, gaps }
}

const statements = () =>
  db
    .from('bank_statements as s')
    .orderBy('s.bank_account_id')
    .orderBy('s.to_on')
    .orderBy('s.id')
    .select('s.*')
    .select(db.raw('COALESCE((SELECT SUM(b.amount_cents) FROM bank_lines b WHERE b.statement_id = s.id), 0) AS moved'))
