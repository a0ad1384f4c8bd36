import type { Transaction } from '#core/transaction'

/** Whether a line is to be offered again, and the former one that it was written like. */
export type Bookmarking = { isBookmarked?: boolean; like?: number }

/** Keeps the last time of what a person spends again and again; the former one gives its place, or the bookmark goes. */
export async function bookmarkExpense(
  line: { id: number },
  { isBookmarked = false, like }: Bookmarking,
  personId: number,
  trx: Transaction
): Promise<void> {
  await trx
    .from('expense_bookmarks')
    .where('person_id', personId)
    .whereIn('expense_line_id', [line.id, like ?? line.id])
    .delete()
  if (isBookmarked) await trx.table('expense_bookmarks').insert({ person_id: personId, expense_line_id: line.id })
}
