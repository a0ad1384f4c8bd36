import db from '@adonisjs/lucid/services/db'
import Cooperative from '#cooperative/cooperative'
import { addDays, latest, type Day } from '#core/day'
import { periodsOver, type ReportKind, type ReportPeriod } from '#accounting/ereporting/report_period'

const LOOKED_BACK_DAYS = 100

/** The periods over whose sales or payments wait to be told, the most pressing first. */
export async function dueReports(on: Day): Promise<ReportPeriod[]> {
  const { einvoicingFrom } = await Cooperative.current()
  if (!einvoicingFrom) return []
  const since = latest(einvoicingFrom, addDays(on, -LOOKED_BACK_DAYS))
  const filed = await db.from('ereports').where('ends_on', '>=', since).select('kind', 'starts_on')
  const known = new Set(filed.map((row) => `${row.kind} ${row.starts_on}`))
  const days = { sales: await daysSold(since, on), payments: await daysPaid(since, on) }
  return (['sales', 'payments'] as ReportKind[])
    .flatMap((kind) => periodsOver(kind, since, on))
    .filter(({ kind, from }) => !known.has(`${kind} ${from}`))
    .filter(({ kind, from, to }) => days[kind].some((day) => from <= day && day <= to))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

/** Days on which a private person, or somebody abroad, was invoiced. */
async function daysSold(from: Day, to: Day): Promise<Day[]> {
  const rows = await reported().whereBetween('i.issued_on', [from, to]).groupBy('i.issued_on').select('i.issued_on')
  return rows.map((row) => row.issued_on)
}

/** Days on which one of them paid a service whose VAT waited for it. */
async function daysPaid(from: Day, to: Day): Promise<Day[]> {
  const owed = () => reported().join('entry_lines as owed', (join) => join.on('owed.entry_id', 'i.entry_id').andOnVal('owed.account', '411000')) // prettier-ignore
  const doubted = owed().join('debt_moves as m', 'm.origin_line_id', 'owed.id').join('settlements as s', 's.debit_line_id', 'm.line_id')
  const days = [await paidDays(owed().join('settlements as s', 's.debit_line_id', 'owed.id'), from, to), await paidDays(doubted, from, to)]
  return [...new Set(days.flat())]
}

async function paidDays(query: ReturnType<typeof reported>, from: Day, to: Day): Promise<Day[]> {
  const rows = await query
    .where('i.vat_on', 'receipts')
    .where('i.vat_cents', '>', 0)
    .join('entry_lines as paid', 'paid.id', 's.credit_line_id')
    .join('entries as e', 'e.id', 'paid.entry_id')
    .where('e.journal', 'like', 'BQ%')
    .whereNull('s.undone_on')
    .whereBetween('s.settled_on', [from, to])
    .groupBy('s.settled_on')
    .select('s.settled_on')
  return rows.map((row) => row.settled_on)
}

const reported = () =>
  db
    .from('invoices as i')
    .join('customers as c', 'c.id', 'i.customer_id')
    .whereNotNull('i.number')
    .where((either) => either.where('c.kind', 'person').orWhereNot('c.country', 'FR'))
