import db from '@adonisjs/lucid/services/db'
import GeneralMeeting from '#cooperative/general_meeting'
import { splitCents, sum } from '#core/cents'
import { addDays, addMonths, yearOf, type Day } from '#core/day'
import { addToPeriod, firstDay, longPeriod, nextPeriod, periodOf, type Period } from '#core/period'
import type { BooksToday } from '#forecast/cash/books_today'
import type { CashRow } from '#forecast/cash/cash_row'
import { atOnce, dayIn, nextOnDay } from '#forecast/cash/expected_days'
import { bodyDueDays, type DueDay } from '#third_parties/body_due_days'

/** What the books say is owed to third parties, each on its day: the balance of each account is counted once, whole. */
export async function debtsDue(books: BooksToday): Promise<CashRow[]> {
  const { activityIds, house, on, held } = books
  const suppliers = await suppliersDue(books)
  const bodies = await bodiesDue(books)
  const variableOn = await variablePartDay(books)
  const payOn = nextOnDay(on, house.payDay)
  const plain = (activityId: number): CashRow[] => {
    const row = { activityId, kind: 'due' } as const
    return [
      { ...row, nature: 'salaries', on: payOn, label: 'Rémunérations à verser', cents: held(activityId, '421', '425', '427') },
      { ...row, nature: 'variable', on: variableOn, label: 'Part variable à verser', cents: held(activityId, '42861', '43861') },
      { ...row, nature: 'claims', on: payOn, label: 'Notes de dépenses à rembourser', cents: held(activityId, '4681') },
      { ...row, nature: 'vat', on: nextOnDay(on, house.ca3Day), label: 'TVA déclarée, à payer', cents: held(activityId, '44551') },
      { ...row, nature: 'others', on: addDays(on, 30), label: 'Impôts et taxes', cents: held(activityId, '444', '4471') },
      { ...row, nature: 'others', on: addDays(on, 30), label: 'Clients et associés à rembourser', cents: held(activityId, '4197', '4567', '457') }, // prettier-ignore
    ]
  }
  return [...suppliers, ...bodies, ...activityIds.flatMap(plain)].filter(({ cents }) => cents !== 0)
}

/** Supplier invoices by their own terms; what an account of suppliers holds beside them goes within a month. */
async function suppliersDue({ activityIds, activityId, on, held, trx }: BooksToday): Promise<CashRow[]> {
  const client = trx ?? db
  const query = client
    .from('supplier_invoices as i')
    .join('suppliers as s', 's.id', 'i.supplier_id')
    .join('entry_lines as l', 'l.entry_id', 'i.entry_id')
    .whereIn('l.account', ['401000', '404000'])
    .whereColumn('l.activity_id', 'i.activity_id')
    .where('i.due_on', '>=', addDays(on, -400))
    .where('l.posted_on', '<=', on)
    .select('i.id', 'i.number', 'i.due_on', 'i.vat_cents', 's.name', 'l.activity_id')
    .select(client.raw(`CASE WHEN l.credit_cents > 0 THEN -1 ELSE 1 END * (l.debit_cents + l.credit_cents - ${SETTLED}) AS open_cents`))
  if (activityId) query.where('l.activity_id', activityId)
  const open = (await query).map((row) => ({ ...row, cents: Number(row.open_cents), vatCents: Number(row.vat_cents) })).filter(({ cents }) => cents !== 0) // prettier-ignore
  const byActivity = Map.groupBy(open, (row) => row.activity_id as number)

  return activityIds.flatMap((id) => {
    const own = byActivity.get(id) ?? []
    const parts = splitCents(-held(id, '44564') || 0, own.map((row) => row.vatCents)) // prettier-ignore
    const rows: CashRow[] = own.map((row, rank) => ({
      activityId: id,
      nature: 'suppliers',
      kind: 'due',
      on: atOnce(row.due_on, on),
      label: `${row.name}, facture ${row.number}`,
      cents: row.cents,
      vatCents: parts[rank],
      href: `/achats/${row.id}`,
    }))
    const cents = held(id, '401', '404') - sum(own.map((row) => row.cents))
    return [...rows, { activityId: id, nature: 'suppliers', kind: 'due', on: addDays(on, 30), label: 'Autres fournisseurs', cents }]
  })
}

const SETTLED = `(
  COALESCE((SELECT SUM(x.amount_cents) FROM settlements x WHERE x.debit_line_id = l.id AND x.undone_on IS NULL), 0) +
  COALESCE((SELECT SUM(x.amount_cents) FROM settlements x WHERE x.credit_line_id = l.id AND x.undone_on IS NULL), 0))`

const BODIES = [
  { account: '431000', prefix: '431', body: 'urssaf', label: 'Urssaf' },
  { account: '437100', prefix: '4371', body: 'retirement', label: 'Retraite complémentaire' },
  { account: '437200', prefix: '4372', body: 'health', label: 'Mutuelle et prévoyance' },
  { account: '438600', prefix: '438600', body: 'urssaf', label: 'Taxe d’apprentissage, effort de construction' },
  { account: '442100', prefix: '4421', body: 'tax', label: 'Impôt prélevé' },
]

/** What a body is owed was earned in the latest months: each month's part on the day that the body wants it. */
async function bodiesDue({ activityIds, activityId, on, held, trx }: BooksToday): Promise<CashRow[]> {
  const owed = activityIds.flatMap((id) => BODIES.map((one) => ({ ...one, id, cents: held(id, one.prefix) }))).filter(({ cents }) => cents !== 0) // prettier-ignore
  if (owed.length === 0) return []
  const dueDay = await bodyDueDays(trx)
  const query = (trx ?? db)
    .from('monthly_totals')
    .whereIn(
      'account',
      BODIES.map(({ account }) => account)
    ) // prettier-ignore
    .whereBetween('period', [addToPeriod(periodOf(on), -18), periodOf(on)])
    .whereNot('journal', 'AN')
    .groupBy('activity_id', 'account', 'period')
    .orderBy('period', 'desc')
    .select('activity_id', 'account', 'period')
    .sum('credit_cents as credit')
  if (activityId) query.where('activity_id', activityId)
  const earned = Map.groupBy(await query, (row) => `${row.activity_id}:${row.account}`)
  return owed.flatMap(({ id, account, body, label, cents }) =>
    latestParts(-cents, earned.get(`${id}:${account}`) ?? [], periodOf(on)).map((part) => ({
      activityId: id,
      nature: 'bodies',
      kind: 'due',
      on: atOnce(dayOf(dueDay, { body, account, period: part.period }), on),
      label: `${label}, ${longPeriod(part.period)}`,
      cents: -part.cents,
    }))
  )
}

const dayOf = (dueDay: DueDay, debt: { body: string; account: string; period: Period }) =>
  dueDay(debt)?.on ?? dayIn(nextPeriod(debt.period), 15)

/** A debt, month by month from the newest back, until it is all said; an older rest stays with the oldest. */
function latestParts(owedCents: number, months: { period: Period; credit: unknown }[], current: Period) {
  const parts: { period: Period; cents: number }[] = []
  let left = owedCents
  for (const { period, credit } of months) {
    const cents = Math.min(left, Number(credit))
    if (cents > 0) parts.push({ period, cents })
    left -= Math.max(0, cents)
    if (left <= 0) break
  }
  if (left !== 0 && parts.length > 0) parts.at(-1)!.cents += left
  return parts.length > 0 ? parts : [{ period: current, cents: owedCents }]
}

/** Within a month of the meeting that approves its accounts (C. trav. R7331-12); the end of June while it is not called. */
async function variablePartDay({ on, trx }: BooksToday): Promise<Day> {
  const meeting = await GeneralMeeting.query({ client: trx })
    .whereNotNull('approves_year')
    .where('held_on', '>=', addMonths(on, -1))
    .orderBy('held_on')
    .first()
  if (meeting) return atOnce(addMonths(meeting.heldOn, 1), on)
  const june = `${yearOf(on)}-06-30`
  return june >= on ? june : firstDay(`${yearOf(on) + 1}-07`)
}
