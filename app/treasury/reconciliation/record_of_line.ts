import db from '@adonisjs/lucid/services/db'
import { wordsIn } from '#core/words'
import type { Day } from '#core/day'
import { openItems } from '#ledger/open_items'
import { dayToPost } from '#treasury/reconciliation/day_to_post'
import { openEntries } from '#treasury/reconciliation/open_entries'
import { openLines } from '#treasury/reconciliation/open_lines'
import { VAT_CHOICES } from '#treasury/reconciliation/reconciliation_validator'
import { settledBy } from '#treasury/reconciliation/settled_by'
import { suggestionsFor } from '#treasury/reconciliation/suggestions'
import { suspendedLines } from '#treasury/reconciliation/suspense'
import { balanceAfter } from '#treasury/statements/bank_lines_shown'
import type BankLine from '#treasury/statements/bank_line'

const SHOWN = 50

/** Everything that the page of a line shows: what it tells of, what is open of it, what it may tell of. */
export async function recordOfLine(line: BankLine, today: Day, search?: string) {
  await line.load('bankAccount')
  if (line.statementId) await line.load('statement')
  const [open] = await openLines({ lineIds: [line.id] })
  const [suspended] = await suspendedLines(line.id)
  const matches = await matchesOf(line.id)
  const wanted = open?.openCents ?? suspended?.openCents ?? 0
  return {
    line,
    balanceCents: await balanceAfter({ id: line.id, booked_on: line.bookedOn, bank_account_id: line.bankAccountId }),
    matches,
    openCents: open?.openCents ?? 0,
    payer: open && open.openCents > 0 ? payerOf(matches) : null,
    rates: VAT_CHOICES,
    suspendedCents: suspended?.openCents ?? 0,
    suggestions: open ? ((await suggestionsFor([open])).get(line.id) ?? []) : [],
    items: wanted === 0 ? [] : await itemsLike(wanted, search),
    entries: open ? await entriesLike(line.bankAccountId, search) : [],
    postOn: await dayToPost(line.bookedOn, today),
    accounts: wanted === 0 ? [] : await bookable(line.bankAccount.ledgerAccount),
    activities: wanted === 0 ? [] : await db.from('activities').orderBy('code').select('id', 'code', 'trade_name'),
  }
}

async function matchesOf(lineId: number) {
  const rows = await db
    .from('bank_matches as m')
    .join('entries as e', 'e.id', 'm.entry_id')
    .leftJoin('users as u', 'u.id', 'm.matched_by_id')
    .where('m.bank_line_id', lineId)
    .whereNull('m.undone_on')
    .orderBy('m.id')
    .select('m.id', 'm.amount_cents', 'm.wrote_entry', 'm.matched_on', 'e.id as entry_id', 'e.label', 'e.piece', 'u.full_name')
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      amountCents: Number(row.amount_cents),
      wroteEntry: Boolean(row.wrote_entry),
      matchedOn: row.matched_on as Day,
      matchedBy: row.full_name as string | null,
      entryId: row.entry_id,
      label: row.label,
      piece: row.piece,
      items: await settledBy(row.entry_id),
    }))
  )
}

/** The customer whose invoices a line settled, when it is one alone: what is left may be kept for them. */
function payerOf(matches: Awaited<ReturnType<typeof matchesOf>>) {
  const settled = matches.flatMap(({ items }) => items)
  const isOne =
    settled.length > 0 && settled.every(({ account, thirdPartyId }) => account === '411000' && thirdPartyId === settled[0].thirdPartyId)
  return isOne ? settled.at(-1)! : null
}

/** What third parties owe or are owed the same way as the money goes, by what was searched or the nearest amount. */
async function itemsLike(cents: number, search?: string) {
  const open = (await openItems()).filter(({ openCents }) => Math.sign(openCents) === Math.sign(cents))
  const parties = new Map((await db.from('third_parties').select('id', 'name')).map(({ id, name }) => [id, name as string]))
  const activities = new Map((await db.from('activities').select('id', 'code')).map(({ id, code }) => [id, code as string]))
  const far = (openCents: number) => Math.abs(Math.abs(openCents) - Math.abs(cents))
  return open
    .map((item) => ({ ...item, thirdParty: parties.get(item.thirdPartyId)!, activity: activities.get(item.activityId)! }))
    .filter(({ label, piece, thirdParty }) => wordsIn([label, piece, thirdParty], search))
    .sort((a, b) => far(a.openCents) - far(b.openCents))
    .slice(0, SHOWN)
}

async function entriesLike(bankAccountId: number, search?: string) {
  const open = await openEntries({ bankAccountId })
  return open.filter(({ label, piece }) => wordsIn([label, piece], search)).slice(0, SHOWN)
}

/** Accounts without third parties, where a line may go by itself. */
const bookable = (own: string) =>
  db
    .from('accounts')
    .where('is_auxiliary', false)
    .whereNot('number', own)
    .whereNot('number', 'like', '581%')
    .whereNot('number', 'like', '181%')
    .whereNot('number', 'like', '186%')
    .whereNot('number', 'like', '187%')
    .orderBy('number')
    .select('number', 'label')
