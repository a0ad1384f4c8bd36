import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import ReminderStop from '#sales/reminders/reminder_stop'

export class AlreadyStopped extends Refusal {
  constructor() {
    super('Les relances sont déjà arrêtées.')
  }
}

type About = { customerId: number } | { invoiceId: number }

/** Nobody reminds this customer, or of this invoice, until somebody takes it up again. Throws AlreadyStopped. */
export function stopReminders(about: About, reason: string, on: Day, by: { id: number }, trx?: Transaction): Promise<ReminderStop> {
  return inTransaction(async (trx_) => {
    if (await ReminderStop.standing(about, trx_)) throw new AlreadyStopped()
    return ReminderStop.create({ ...about, reason, stoppedOn: on, stoppedById: by.id }, { client: trx_ })
  }, trx)
}

/** Reminders go on from where they stood. */
export function resumeReminders(about: About, on: Day, by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const stop = await ReminderStop.standing(about, trx_)
    await stop?.merge({ liftedOn: on, liftedById: by.id }).save()
  }, trx)
}
