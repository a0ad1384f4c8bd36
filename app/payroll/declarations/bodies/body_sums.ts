import db from '@adonisjs/lucid/services/db'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { lastDay, periodOf, type Period } from '#core/period'
import { openItems } from '#ledger/open_items'
import { BODY_ACCOUNTS, owedByAll, type DebtKey } from '#payroll/declarations/bodies/owed_to_bodies'
import { bookedApart, type BookedApart } from '#payroll/declarations/bodies/booked_apart'
import { paysOfMonth } from '#payroll/declarations/dsn/pays_of_month'
import { bodyLabel, bodyNamed, type BodyName } from '#third_parties/body'
import { bodyDueDays } from '#third_parties/body_due_days'

/** What a body is owed for a month, in cents: what payslips say, what the books say, what is still to pay, and by when. */
export type BodySum = {
  account: string
  body: BodyName
  label: string
  declaredCents: number
  bookedCents: number
  differenceCents: number
  openCents: number
  due: { on: Day; isConfirmed: boolean } | null
  /** The entries that make the difference, when there is one. */
  apart: BookedApart[]
}

/** What is owed to each body for a month, asked of the payslips and of the books: both must say the same. */
export async function bodySums(period: Period): Promise<BodySum[]> {
  const declared = owedByAll(await paysOfMonth(period))
  const booked = await bookedBetween(period, period)
  const open = await openOfMonth(period)
  const apart = await bookedApart(period)
  const dueOn = await bodyDueDays()
  const keys = [...new Set([...declared.keys(), ...booked.keys()])].sort()
  return keys
    .map((key) => {
      const [account, body] = key.split(' ') as [string, BodyName]
      const declaredCents = declared.get(key) ?? 0
      const bookedCents = booked.get(key) ?? 0
      return {
        account,
        body,
        label: bodyLabel(body),
        declaredCents,
        bookedCents,
        differenceCents: bookedCents - declaredCents,
        openCents: open.get(key) ?? 0,
        due: dueOn({ body, account, period }),
        apart: apart.filter((entry) => entry.key === key),
      }
    })
    .filter(({ declaredCents, bookedCents }) => declaredCents !== 0 || bookedCents !== 0)
}

/** What the entries of some months owe, payments and opening balances left aside. */
export async function bookedBetween(first: Period, last: Period): Promise<Map<DebtKey, number>> {
  const rows = await db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .join('third_parties as t', 't.id', 'l.third_party_id')
    .whereBetween('l.period', [first, last])
    .whereIn('l.account', BODY_ACCOUNTS)
    .whereNotIn('e.journal', ['BQ', 'AN', 'RP'])
    .groupBy('l.account', 't.code')
    .select('l.account', 't.code')
    .sum('l.credit_cents as credit')
    .sum('l.debit_cents as debit')
  return byKey(rows.map((row) => ({ account: row.account, code: row.code, cents: Number(row.credit) - Number(row.debit) })))
}

async function openOfMonth(period: Period): Promise<Map<DebtKey, number>> {
  const items = await openItems({ accounts: BODY_ACCOUNTS, until: lastDay(period) })
  const ours = items.filter(({ postedOn }) => periodOf(postedOn) === period)
  const codes = new Map((await db.from('third_parties').where('kind', 'body').select('id', 'code')).map((row) => [row.id, row.code]))
  return byKey(ours.map(({ account, thirdPartyId, openCents }) => ({ account, code: codes.get(thirdPartyId) ?? '', cents: -openCents })))
}

/** A third party that is no body of pay is nobody's debt here. */
function byKey(rows: { account: string; code: string; cents: number }[]): Map<DebtKey, number> {
  const known = rows.flatMap(({ account, code, cents }) => {
    const body = bodyNamed(code)
    return body ? [{ key: `${account} ${body}` as DebtKey, cents }] : []
  })
  return new Map([...Map.groupBy(known, ({ key }) => key)].map(([key, parts]) => [key, sum(parts.map(({ cents }) => cents))]))
}
