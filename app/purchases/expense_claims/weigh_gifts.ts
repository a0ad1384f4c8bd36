import { sum } from '#core/cents'
import { yearOf } from '#core/day'
import type { Transaction } from '#core/transaction'
import { plainWords } from '#core/words'
import { deductibleVat } from '#purchases/expense_claims/expense_categories'
import type ExpenseClaim from '#purchases/expense_claims/expense_claim'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import { giftLimitOf } from '#purchases/expense_claims/gift_limits'

/** A gift of an approved claim, and the VAT in cents that was deducted of it. */
export type FormerGift = { activityId: number; totalCents: number; netCents: number; vatRateBps: number; deductedCents: number }

/**
 * Says of each gift of a claim whether its VAT comes back: what the whole house, which is the taxable person, gives one
 * recipient in a year counts together, and above the limit nothing does. Answers the gifts approved before whose VAT must
 * then be given back. It is done again on the day of approval.
 */
export async function weighGifts(claim: ExpenseClaim, trx: Transaction): Promise<FormerGift[]> {
  const gifts = await ExpenseLine.query({ client: trx }).where({ expense_claim_id: claim.id, category: 'gifts' }).orderBy('id')
  const overtaken: FormerGift[] = []
  for (const together of Map.groupBy(gifts, keyOf).values()) {
    const former = await approvedLike(together[0], trx)
    const limit = giftLimitOf(yearOf(together[0].spentOn))
    const before = sum(former.map(({ totalCents }) => totalCents))
    const isSmall = before + sum(together.map(({ totalCents }) => totalCents)) <= limit
    for (const gift of together) await gift.merge({ deductibleVatCents: isSmall ? deductibleVat(gift.category, gift) : 0 }).save()
    if (!isSmall && before <= limit) overtaken.push(...former.filter(({ deductedCents }) => deductedCents > 0))
  }
  return overtaken
}

/** The same recipient, however their name is written, in the same year; a gift to nobody known stands alone. */
const keyOf = ({ id, recipient, spentOn }: { id: number; recipient: string | null; spentOn: string }) =>
  [yearOf(spentOn), recipient ? bare(recipient) : id].join(':')

const bare = (name: string) =>
  plainWords(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

async function approvedLike({ id, recipient, spentOn }: ExpenseLine, trx: Transaction): Promise<FormerGift[]> {
  if (!recipient) return []
  const rows = await trx
    .from('expense_lines as l')
    .join('expense_claims as c', 'c.id', 'l.expense_claim_id')
    .join('activities as a', 'a.id', 'c.activity_id')
    .where('l.category', 'gifts')
    .whereBetween('l.spent_on', [`${yearOf(spentOn)}-01-01`, `${yearOf(spentOn)}-12-31`])
    .whereNotNull('l.recipient')
    .whereNotNull('c.number')
    .whereNot('l.id', id)
    .orderBy('l.id')
    .select('l.*', 'c.activity_id', 'a.is_vat_exempt')
  return rows
    .filter((row) => bare(row.recipient) === bare(recipient))
    .map((row) => ({
      activityId: row.activity_id,
      totalCents: Number(row.total_cents),
      netCents: Number(row.net_cents),
      vatRateBps: row.vat_rate_bps,
      deductedCents: row.is_vat_exempt ? 0 : Number(row.deductible_vat_cents),
    }))
}
