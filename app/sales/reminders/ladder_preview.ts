import { addDays } from '#core/day'
import { Refusal } from '#core/refusal'
import { piecesOf } from '#messages/pieces_of'
import type Invoice from '#sales/invoices/invoice'
import { lateCharges } from '#sales/reminders/late_charges'
import LateInterestRate from '#sales/reminders/late_interest_rate'
import { reminderLetter } from '#sales/reminders/reminder_letter'
import type ReminderStep from '#sales/reminders/reminder_step'

/** Each step as it would be said of a real invoice, on the day it would be due if nothing came. Its customer must be loaded. */
export async function ladderPreview(invoice: Invoice, steps: ReminderStep[]) {
  const rates = await LateInterestRate.all()
  return steps.map((step) => {
    const late = { dueOn: invoice.dueOn!, daysLate: step.daysLate, openCents: invoice.openCents || invoice.dueCents }
    try {
      const { kind } = invoice.frozen!.customer
      const charges = step.withCharges
        ? lateCharges({ ...late, kind }, addDays(late.dueOn, step.daysLate), rates)
        : { interestCents: 0, recoveryCents: 0 }
      const { title, body } = reminderLetter(invoice, late, step, charges)
      return { step, title, paragraphs: piecesOf(body) }
    } catch (error) {
      const free = { interestCents: 0, recoveryCents: 0 }
      if (error instanceof Refusal) return { step, title: reminderLetter(invoice, late, step, free).title, missing: error.message }
      throw error
    }
  })
}
