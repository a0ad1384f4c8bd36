import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { unletter } from '#ledger/letter'
import { reverseEntry } from '#ledger/reverse_entry'
import { assertCreditUnused } from '#treasury/reconciliation/assert_credit_unused'
import BankMatch from '#treasury/reconciliation/bank_match'
import { doubtHabit } from '#treasury/reconciliation/bank_habit'
import { sourceOf } from '#treasury/reconciliation/words_of_line'
import BankLine from '#treasury/statements/bank_line'

export class MatchUndone extends Refusal {
  constructor() {
    super('Ce rapprochement est déjà défait.')
  }
}

/**
 * Takes a match back. What the line had written is reversed, its lettering undone, the VAT it made due waits again; what
 * the books knew before stays, and is to be found again. A movement that was only noted by hand is forgotten.
 * Throws MatchUndone, CreditUsed, PeriodClosed.
 */
export function undoMatch(bankMatch: { id: number }, on: Day, by: Author, trx?: Transaction): Promise<void> {
  return inTransaction(async (trx_) => {
    const match = await BankMatch.query({ client: trx_ }).where('id', bankMatch.id).forUpdate().firstOrFail()
    if (match.undoneOn) throw new MatchUndone()
    const line = await BankLine.query({ client: trx_ }).where('id', match.bankLineId).forUpdate().firstOrFail()

    if (match.wroteEntry) {
      for (const entryId of await writtenSince(match, line, trx_)) await takeBack(entryId, line, on, by, trx_)
    } else if (line.isNoted) {
      await trx_.from('bank_matches').where('bank_line_id', line.id).delete()
      await line.delete()
      return
    }
    await match.merge({ undoneOn: on, undoneById: by?.id ?? null }).save()
  }, trx)
}

/** The match's own entry, after what was released of it from 471 if that is where it went: the latest first. */
async function writtenSince(match: BankMatch, line: BankLine, trx: Transaction): Promise<number[]> {
  const matched = (await trx.from('bank_matches').where('bank_line_id', line.id).select('entry_id')).map((row) => row.entry_id)
  const onSuspense = await trx.from('entry_lines').where({ entry_id: match.entryId, account: '471000' }).first()
  if (!onSuspense) return [match.entryId]
  const released = await trx
    .from('entries as e')
    .leftJoin('entries as r', 'r.reverses_id', 'e.id')
    .where('e.source', sourceOf(line))
    .whereNull('e.reverses_id')
    .whereNull('r.id')
    .whereNotIn('e.id', matched)
    .orderBy('e.id', 'desc')
    .select('e.id')
  return [...released.map((row) => row.id), match.entryId]
}

async function takeBack(entryId: number, line: BankLine, on: Day, by: Author, trx: Transaction) {
  await assertCreditUnused(entryId, trx)
  const lines = await trx.from('entry_lines').where('entry_id', entryId)
  const ids = lines.map(({ id }) => id)
  const settlements = await trx
    .from('settlements')
    .whereNull('undone_on')
    .where((either) => either.whereIn('debit_line_id', ids).orWhereIn('credit_line_id', ids))
    .select('id')
  for (const { id } of settlements) await unletter(id, on, trx)
  await reverseEntry(entryId, on, by, trx)

  const parties = new Set(lines.flatMap(({ third_party_id: party }) => party ?? []))
  if (parties.size === 1) await doubtHabit(line, { thirdPartyId: [...parties][0] }, trx)
  const booked = lines.find(({ account }) => !/^(512|471|581|445)/.test(account))
  const vatRateBps = lines.find(({ account }) => account === '445660')?.vat_rate_bps
  if (parties.size === 0 && booked) await doubtHabit(line, { account: booked.account, activityId: booked.activity_id, vatRateBps }, trx)
}
