import db from '@adonisjs/lucid/services/db'

/**
 * The share of a year's turnover that gives right to deduct, in per cent rounded up (CGI ann. II, 206 III): exempt sales
 * alone weigh against it; exports and reverse charge give the right. Null when nothing was sold.
 */
export async function taxationCoefficient(year: number): Promise<number | null> {
  const [row] = await db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .whereBetween('l.period', [`${year}-01`, `${year}-12`])
    .whereBetween('l.account', ['701000', '708999'])
    .whereNotIn('e.journal', ['AN', 'RP'])
    .select(db.raw('SUM(l.credit_cents - l.debit_cents) AS total'))
    .select(db.raw(`SUM(CASE WHEN l.vat_code = 'E' THEN l.credit_cents - l.debit_cents ELSE 0 END) AS exempt`))
  const [total, exempt] = [Number(row.total ?? 0), Number(row.exempt ?? 0)]
  return total > 0 ? Math.ceil((100 * (total - exempt)) / total) : null
}
