import Cooperative from '#cooperative/cooperative'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import CarryMessageJob from '#messages/carry_message_job'
import Invoice from '#sales/invoices/invoice'
import { isToRemind, lateInvoices } from '#sales/reminders/late_invoices'
import { remindCustomer } from '#sales/reminders/remind_customer'

/** Sends all the reminders that are due, when the house lets the night do it; what is refused waits for somebody. Answers how many left. */
export async function remindByItself(on: Day): Promise<number> {
  const { settings } = await Cooperative.current()
  if (!settings?.sendsReminders) return 0

  let left = 0
  for (const { id } of (await lateInvoices(on)).filter((late) => isToRemind(late, on))) {
    try {
      const message = await remindCustomer(await Invoice.findOrFail(id), on, null)
      await CarryMessageJob.dispatch({ messageId: message.id })
      left += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return left
}
