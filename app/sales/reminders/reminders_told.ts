import { formatCents } from '#core/cents'
import type { Day } from '#core/day'
import Reminder from '#sales/reminders/reminder'

/** The reminders of an invoice, as its history tells them. */
export async function remindersTold(invoiceId: number): Promise<{ on: Day; what: string; href: string; is?: 'late' }[]> {
  const reminders = await Reminder.query().where('invoice_id', invoiceId).preload('message').orderBy('rank')
  return reminders.map(({ rank, remindedOn, openCents, interestCents, recoveryCents, message }) => {
    const charges = interestCents + recoveryCents
    const more = charges > 0 ? `, et ${formatCents(charges)} de pénalités et d’indemnité` : ''
    return {
      on: remindedOn,
      what: `${rank === 1 ? '1re' : `${rank}e`} relance à ${message.toEmail} : ${formatCents(openCents)} dus${more}`,
      href: `/courriels/${message.id}`,
      is: message.failedOn ? ('late' as const) : undefined,
    }
  })
}
