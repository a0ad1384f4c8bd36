import { createHash } from 'node:crypto'
import { formatCents, sum } from '#core/cents'
import { addDays, daysBetween, shortDay } from '#core/day'
import { instant } from '#core/instant'
import type { Transaction } from '#core/transaction'
import BankAccount from '#treasury/bank_accounts/bank_account'
import BankStatement from '#treasury/statements/bank_statement'
import type { ReadLine, ReadStatement } from '#treasury/statements/reading/read_statement'
import { StatementRefused } from '#treasury/statements/reading/statement_refused'
import type StatementFile from '#treasury/statements/statement_file'

const INSERTED_AT_ONCE = 100

/** How long a movement noted by hand may wait for the bank to tell of it, in days. */
const PATIENCE = 10

type Keyed = ReadLine & { key: string }

/** Brings one statement into an account: the lines it is the first to tell of, on top of what the one before ended at. Throws StatementRefused. */
export async function bringStatement(file: StatementFile, read: ReadStatement, account: BankAccount, trx: Transaction) {
  await BankAccount.query({ client: trx }).where('id', account.id).forUpdate()
  const keyed = withKeys(read.lines)
  const known = await knownKeys(account, keyed, trx)
  const news = keyed.filter(({ key }) => !known.has(key))
  await refuseGap(read, news, account, trx)

  const { number, fromOn, toOn, openingCents, closingCents } = read
  const statement = await BankStatement.create(
    {
      statementFileId: file.id,
      bankAccountId: account.id,
      number: number?.slice(0, 40) ?? null,
      fromOn,
      toOn,
      openingCents,
      closingCents,
      lineCount: keyed.length,
      knownCount: keyed.length - news.length,
    },
    { client: trx }
  )
  await insert(await confirmNoted(news, statement, trx), statement, trx)
  return statement
}

/** The same line in two files has the same key: the bank's own reference if there is one, what it says otherwise, and its rank among equals. */
function withKeys(lines: ReadLine[]): Keyed[] {
  const ranks = new Map<string, number>()
  return lines.map((line) => {
    const { bookedOn, amountCents, label, counterparty = '', reference = '', bankReference } = line
    const said = JSON.stringify([bookedOn, amountCents, ...(bankReference ? [bankReference] : [label, counterparty, reference])])
    const rank = ranks.get(said) ?? 0
    ranks.set(said, rank + 1)
    return { ...line, key: createHash('sha256').update(`${said}#${rank}`).digest('hex') }
  })
}

async function knownKeys({ id }: BankAccount, lines: Keyed[], trx: Transaction): Promise<Set<string>> {
  const known = new Set<string>()
  for (let at = 0; at < lines.length; at += 500) {
    const keys = lines.slice(at, at + 500).map(({ key }) => key)
    const rows = await trx.from('bank_lines').where('bank_account_id', id).whereIn('line_key', keys).select('line_key')
    for (const row of rows) known.add(row.line_key)
  }
  return known
}

/**
 * What the last statement that said a balance ended at, with what later ones without a balance moved, must lead to this
 * one's end. Days that no statement tells of are no refusal: the page says that one is missing.
 */
async function refuseGap(
  { at, fromOn, toOn, openingCents, closingCents }: ReadStatement,
  news: ReadLine[],
  account: BankAccount,
  trx: Transaction
) {
  const statements = () => trx.from('bank_statements').where('bank_account_id', account.id)
  const last = await statements().whereNotNull('closing_cents').orderBy('to_on', 'desc').orderBy('id', 'desc').first()
  if (!last || closingCents === null) return
  const first = await statements().orderBy('from_on').orderBy('id').first()
  if (toOn < first.from_on) return
  const [{ moved }] = await trx
    .from('bank_lines as b')
    .join('bank_statements as s', 's.id', 'b.statement_id')
    .where('b.bank_account_id', account.id)
    .where('s.id', '>', last.id)
    .whereNull('s.closing_cents')
    .sum('b.amount_cents as moved')
  const heldCents = Number(last.closing_cents) + Number(moved ?? 0)
  const expectedCents = toOn >= last.to_on ? closingCents : heldCents
  if (heldCents + sum(news.map(({ amountCents }) => amountCents)) === expectedCents) return
  if (fromOn > addDays(last.to_on, 1)) return
  throw new StatementRefused(
    `Ce relevé commence le ${shortDay(fromOn)}${openingCents === null ? '' : ` à ${formatCents(openingCents)}`} et finit à ${formatCents(closingCents)} ; le précédent finissait le ${shortDay(last.to_on)} à ${formatCents(heldCents)} : il ne le suit pas, ou ses lignes y sont déjà sous une autre forme.`,
    at
  )
}

/** A line of the same amount that somebody noted some days before or after is this one: it becomes certain. Answers the others. */
async function confirmNoted(news: Keyed[], statement: BankStatement, trx: Transaction): Promise<Keyed[]> {
  if (news.length === 0) return []
  const days = news.map(({ bookedOn }) => bookedOn).sort()
  const noted = await trx
    .from('bank_lines')
    .where('bank_account_id', statement.bankAccountId)
    .whereNull('statement_id')
    .whereBetween('booked_on', [addDays(days[0], -PATIENCE), addDays(days.at(-1)!, PATIENCE)])
    .orderBy('booked_on')
    .orderBy('id')
    .select('id', 'booked_on', 'amount_cents')
  const waiting = Map.groupBy(noted, (row) => Number(row.amount_cents))
  const others: Keyed[] = []
  for (const line of news) {
    const candidates = waiting.get(line.amountCents) ?? []
    const apart = (row: any) => Math.abs(daysBetween(row.booked_on, line.bookedOn))
    const [nearest] = candidates.filter((row) => apart(row) <= PATIENCE).sort((a, b) => apart(a) - apart(b))
    if (nearest) {
      candidates.splice(candidates.indexOf(nearest), 1)
      await trx.from('bank_lines').where('id', nearest.id).update(rowOf(line, statement))
    } else others.push(line)
  }
  return others
}

async function insert(lines: Keyed[], statement: BankStatement, trx: Transaction) {
  const stamp = { bank_account_id: statement.bankAccountId, created_at: instant() }
  const rows = lines.map((line) => ({ ...rowOf(line, statement), ...stamp }))
  for (let at = 0; at < rows.length; at += INSERTED_AT_ONCE) {
    await trx.table('bank_lines').multiInsert(rows.slice(at, at + INSERTED_AT_ONCE))
  }
}

const rowOf = ({ bookedOn, valueOn, label, counterparty, reference, amountCents, key }: Keyed, { id }: BankStatement) => ({
  statement_id: id,
  booked_on: bookedOn,
  value_on: valueOn ?? null,
  label: label.slice(0, 200),
  counterparty: counterparty?.slice(0, 140) || null,
  reference: reference?.slice(0, 140) || null,
  amount_cents: amountCents,
  line_key: key,
})
