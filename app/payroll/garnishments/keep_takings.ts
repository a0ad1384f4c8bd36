import type { Transaction } from '#core/transaction'
import type { DraftToSeal } from '#payroll/payslips/draft_to_seal'

/** Remembers what a sealed payslip took for each order: what is left of it is asked of these rows. */
export async function keepTakings({ id, figures }: DraftToSeal, trx: Transaction) {
  const rows = (figures.garnishments ?? [])
    .filter(({ cents }) => cents > 0)
    .map(({ id: garnishmentId, cents }) => ({ garnishment_id: garnishmentId, payslip_id: id, amount_cents: cents }))
  if (rows.length > 0) await trx.table('garnishment_takings').multiInsert(rows)
}
