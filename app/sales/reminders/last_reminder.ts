import Reminder from '#sales/reminders/reminder'
import ReminderStep from '#sales/reminders/reminder_step'

/** After this one nobody reminds any more: it says the whole account. */
export async function isLastStep(rank: number): Promise<boolean> {
  const last = await ReminderStep.query().orderBy('rank', 'desc').first()
  return last?.rank === rank
}

export async function isLastReminder(messageId: number): Promise<boolean> {
  const reminder = await Reminder.findBy('messageId', messageId)
  return reminder !== null && isLastStep(reminder.rank)
}
