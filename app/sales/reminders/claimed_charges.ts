import { sum } from '#core/cents'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import type Invoice from '#sales/invoices/invoice'
import Payment from '#sales/payments/payment'
import type { LateCharges } from '#sales/reminders/late_charges'
import Reminder from '#sales/reminders/reminder'

export type ClaimedCharges = LateCharges & { remindedOn: Day }

/** What the last reminder asked beside the invoice and nobody paid yet; null when there is nothing. */
export async function claimedCharges(invoice: Invoice, trx?: Transaction): Promise<ClaimedCharges | null> {
  const asked = await Reminder.query({ client: trx }).where('invoice_id', invoice.id).where('recovery_cents', '>', 0).orderBy('rank', 'desc').first() // prettier-ignore
  if (!asked) return null
  const paid = await Payment.query({ client: trx }).where('invoice_id', invoice.id)
  const interestCents = Math.max(0, asked.interestCents - sum(paid.map((payment) => payment.interestCents)))
  const recoveryCents = Math.max(0, asked.recoveryCents - sum(paid.map((payment) => payment.recoveryCents)))
  return interestCents + recoveryCents > 0 ? { interestCents, recoveryCents, remindedOn: asked.remindedOn } : null
}

/** The claim that a sum pays exactly: all of it, the interest alone or the lump sum alone; null when it pays neither. */
export function chargesPaidBy(cents: number, { interestCents, recoveryCents }: LateCharges): LateCharges | null {
  const ways = [
    { interestCents, recoveryCents },
    { interestCents, recoveryCents: 0 },
    { interestCents: 0, recoveryCents },
  ]
  return cents > 0 ? (ways.find((way) => way.interestCents + way.recoveryCents === cents) ?? null) : null
}
