import type { Day } from '#core/day'
import Cooperative from '#cooperative/cooperative'
import { carryMessage } from '#messages/carry_message'
import type Message from '#messages/message'
import { noteBounce } from '#messages/note_bounce'
import { writeMessage } from '#messages/write_message'
import Invoice from '#sales/invoices/invoice'
import { invoiceLetter } from '#sales/messages/invoice_letter'
import { isToRemind, lateInvoices } from '#sales/reminders/late_invoices'
import { recordLateInterestRate } from '#sales/reminders/record_late_interest_rate'
import { remindCustomer } from '#sales/reminders/remind_customer'
import { stopReminders } from '#sales/reminders/stop_reminders'
import type { Cast } from '#database/story/cast'
import { workingDay, type Diary } from '#database/story/diary'

/** What leaves by mail: invoices of November, one that comes back, the reminders of a customer who does not answer, and of another. */
export function writeLetters(cast: Cast, diary: Diary) {
  const { maud } = cast.team
  diary.write('2026-07-06', () =>
    recordLateInterestRate(
      {
        fromOn: '2026-07-01',
        legalBps: 255,
        refinancingBps: 200,
        source: 'Valeurs de démonstration, fictives : notez celles de l’arrêté.',
      },
      maud
    )
  )
  for (const on of ['2026-09-07', '2026-09-25', '2026-10-23'] as Day[]) diary.write(on, () => remindUnpaid(cast, workingDay(on)))
  diary.write('2026-11-06', async () => {
    if (!cast.unpaid) return
    await stopReminders({ invoiceId: cast.unpaid.id }, 'Échéancier accordé : trois fois, de décembre à février.', '2026-11-06', maud)
  })
  diary.write('2026-11-13', () => remindAnother(cast, '2026-11-13'))
  diary.write('2026-11-19', () => sendSome(cast, '2026-11-19'))
}

/** Nobody pays this one: its customer hears of it three times, then asks for time and is left in peace. */
async function remindUnpaid({ unpaid, team }: Cast, on: Day) {
  if (unpaid) await carryMessage((await remindCustomer(unpaid, on, team.maud)).id, on)
}

async function remindAnother({ team }: Cast, on: Day) {
  const late = (await lateInvoices(on)).find((one) => one.lastRank === 0 && isToRemind(one, on))
  if (late) await carryMessage((await remindCustomer(await Invoice.findOrFail(late.id), on, team.maud)).id, on)
}

/** Four documents of the month, of which one comes back the day after. */
async function sendSome({ team }: Cast, on: Day) {
  const house = await Cooperative.current()
  const invoices = await Invoice.query()
    .whereBetween('issued_on', ['2026-11-09', on])
    .whereHas('customer', (customer) => void customer.whereNotNull('email'))
    .preload('customer')
    .orderBy('kind')
    .orderBy('id')
  const sent: Message[] = []
  for (const invoice of invoices.filter(({ isForArchive }) => !isForArchive).slice(0, 4))
    sent.push(await carryMessage((await writeMessage(invoiceLetter(invoice, house), on, team.maud)).id, on))
  await noteBounce(sent.at(-1)!, 'Boîte pleine (552 5.2.2)', '2026-11-20', team.maud)
}
