import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { BankHabitSchema } from '#database/schema'
import ThirdParty from '#third_parties/third_party'
import { lastingWords } from '#treasury/reconciliation/words_of_line'

/** What lines with the same words were matched with before: the house does again what it did, and is told so. */
export default class BankHabit extends BankHabitSchema {
  @belongsTo(() => ThirdParty)
  declare thirdParty: BelongsTo<typeof ThirdParty>

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>
}

type Line = { counterparty: string | null; label: string; amountCents: number }
type Choice = { thirdPartyId?: number; account?: string; activityId?: number; vatRateBps?: number | null }

/** Learns from a choice. */
export async function rememberHabit(line: Line, choice: Choice, on: Day, trx: Transaction) {
  const known = await habitOf(line, choice, trx)
  if (known) return known.merge({ uses: known.uses + 1, lastUsedOn: on }).save()
  const words = lastingWords(line)
  if (words === '') return null
  return BankHabit.create({ ...rowOf(line, choice), words, uses: 1, lastUsedOn: on }, { client: trx })
}

/** Learns that a choice was wrong. */
export async function doubtHabit(line: Line, choice: Choice, trx: Transaction) {
  const known = await habitOf(line, choice, trx)
  if (!known) return
  if (known.uses > 1) await known.merge({ uses: known.uses - 1 }).save()
  else await known.delete()
}

const rowOf = ({ amountCents }: Line, { thirdPartyId, account, activityId, vatRateBps }: Choice) => ({
  isCredit: amountCents > 0,
  thirdPartyId: thirdPartyId ?? null,
  account: account ?? null,
  activityId: activityId ?? null,
  vatRateBps: vatRateBps || null,
})

async function habitOf(line: Line, choice: Choice, trx: Transaction): Promise<BankHabit | null> {
  const { isCredit, thirdPartyId, account, activityId, vatRateBps } = rowOf(line, choice)
  const query = BankHabit.query({ client: trx }).where({ words: lastingWords(line), is_credit: isCredit })
  const chosen = { third_party_id: thirdPartyId, account, activity_id: activityId, vat_rate_bps: vatRateBps }
  for (const [column, value] of Object.entries(chosen)) void (value === null ? query.whereNull(column) : query.where(column, value))
  return query.forUpdate().first()
}
