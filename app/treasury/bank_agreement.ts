import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import type { Check } from '#ledger/checks/check'

export type UnmatchedEntry = {
  entryId: number
  postedOn: Day
  label: string
  piece: string
  amountCents: number
}

export type BankAgreement = {
  /** What the bank's lines add up to. */
  bankCents: number
  /** What the books hold on 512, all activities together. */
  booksCents: number
  differenceCents: number
  /** Entries on 512 that no line of the bank tells of. */
  unmatched: UnmatchedEntry[]
}

/** Whether the bank and the books say the same; opening entries only repeat, and are left out. */
export async function bankAgreement(trx?: Transaction): Promise<BankAgreement> {
  const client = trx ?? db
  const [bank] = await client.from('bank_lines').sum('amount_cents as cents')
  const [books] = await client
    .from('monthly_totals')
    .where('account', '512000')
    .whereNot('journal', 'AN')
    .select(db.raw('SUM(debit_cents - credit_cents) AS cents'))
  const [bankCents, booksCents] = [Number(bank.cents ?? 0), Number(books.cents ?? 0)]
  return {
    bankCents,
    booksCents,
    differenceCents: booksCents - bankCents,
    unmatched: await unmatchedEntries(client),
  }
}

async function unmatchedEntries(client: Transaction | typeof db): Promise<UnmatchedEntry[]> {
  const rows = await client
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .leftJoin('bank_lines as b', 'b.entry_id', 'e.id')
    .where('l.account', '512000')
    .whereNot('e.journal', 'AN')
    .whereNull('b.id')
    .groupBy('e.id', 'e.posted_on', 'e.label', 'e.piece')
    .orderBy('e.posted_on')
    .orderBy('e.id')
    .select('e.id', 'e.posted_on', 'e.label', 'e.piece')
    .select(db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))
  return rows
    .map((row) => ({
      entryId: row.id,
      postedOn: row.posted_on,
      label: row.label,
      piece: row.piece,
      amountCents: Number(row.cents),
    }))
    .filter(({ amountCents }) => amountCents !== 0)
}

/** Among the checks of the books: the bank's lines say what 512 says, and each balance follows from the one before. */
export const bankAgrees: Check = {
  name: 'bank',
  label: 'La banque et le compte 512 disent la même chose',
  async run() {
    const { differenceCents } = await bankAgreement()
    const problems = differenceCents === 0 ? [] : [`Les relevés et le compte 512 diffèrent de ${formatCents(differenceCents)}.`]
    let balance = 0
    for (const line of await db.from('bank_lines').orderBy('booked_on').orderBy('id')) {
      balance += Number(line.amount_cents)
      if (balance === Number(line.balance_cents)) continue
      return [...problems, `Le solde après la ligne de banque n° ${line.id} devrait être ${formatCents(balance)}.`]
    }
    return problems
  },
}
