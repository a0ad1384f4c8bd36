import db from '@adonisjs/lucid/services/db'

/** Lines in account notation: `['411000', 1_200_00, 0]`. */
export type Line = [account: string, debitCents: number, creditCents: number]

const read = async (query: any): Promise<Line[]> =>
  (await query.select('l.account', 'l.debit_cents', 'l.credit_cents')).map((row: any) => [
    row.account,
    Number(row.debit_cents),
    Number(row.credit_cents),
  ])

const lines = () => db.from('entry_lines as l').join('entries as e', 'e.id', 'l.entry_id').orderBy('l.id')

/** What an entry wrote. */
export const linesOf = (entryId: number) => read(lines().where('e.id', entryId))

/** What was written of a thing: `linesAbout('invoice:7')`. */
export const linesAbout = (source: string) => read(lines().where('e.source', source))

/** Debit less credit of an account, on an activity or in the house. */
export async function balanceOf(account: string, activityId?: number): Promise<number> {
  const query = db.from('entry_lines').where('account', account)
  if (activityId) void query.where('activity_id', activityId)
  const [{ cents }] = await query.select(db.raw('COALESCE(SUM(debit_cents - credit_cents), 0) AS cents'))
  return Number(cents)
}
