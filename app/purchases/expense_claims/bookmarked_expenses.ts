import db from '@adonisjs/lucid/services/db'

type Kind = 'expenses' | 'trips'

/** What a person spends, or drives, again and again: the last of each, by name. */
export async function bookmarkedExpenses(personId: number, kind: Kind) {
  const rows = await db
    .from('expense_bookmarks as b')
    .join('expense_lines as l', 'l.id', 'b.expense_line_id')
    .where('b.person_id', personId)
    .where('l.category', kind === 'trips' ? '=' : '<>', 'mileage')
    .orderBy('l.label')
    .select('l.id', 'l.label')
  return rows.map(({ id, label }) => ({ id: Number(id), label: String(label) }))
}

export const isBookmarked = async (lineId: number): Promise<boolean> =>
  Boolean(await db.from('expense_bookmarks').where('expense_line_id', lineId).first())
