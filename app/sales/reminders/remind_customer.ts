import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type Message from '#messages/message'
import { writeMessage } from '#messages/write_message'
import type Invoice from '#sales/invoices/invoice'
import { lockedInvoice } from '#sales/invoices/locked_invoice'
import { lateCharges } from '#sales/reminders/late_charges'
import LateInterestRate from '#sales/reminders/late_interest_rate'
import { lateInvoices, type LateInvoice } from '#sales/reminders/late_invoices'
import Reminder from '#sales/reminders/reminder'
import { reminderLetter } from '#sales/reminders/reminder_letter'

export class NothingToRemind extends Refusal {
  constructor(number: string) {
    super(`La facture ${number} n’est pas en retard, ou elle est réglée : il n’y a rien à rappeler.`)
  }
}

export class RemindersHeld extends Refusal {
  constructor(number: string, why: string) {
    super(`La facture ${number} ne se relance pas. ${why}`)
  }
}

export class LadderClimbed extends Refusal {
  constructor(number: string) {
    super(`La facture ${number} a reçu toutes ses relances : la suite se décide avec le client, ou par mise en demeure.`)
  }
}

export class TooEarly extends Refusal {
  constructor(number: string, from: Day) {
    super(`La prochaine relance de la facture ${number} attend le ${longDay(from)}.`)
  }
}

type Words = { email?: string; title?: string; body?: string }

/**
 * Writes the next step of the ladder to a customer who is late, once per step. What is owed is what the ledger says under
 * the lock, so that a payment recorded a moment before is not asked again.
 * Throws NothingToRemind, RemindersHeld, LadderClimbed, TooEarly, NoAddress, LateInterestRateMissing.
 */
export function remindCustomer(
  invoice: Invoice,
  on: Day,
  by: { id: number } | null,
  words: Words = {},
  trx?: Transaction
): Promise<Message> {
  return inTransaction(async (trx_) => {
    const locked = await lockedInvoice(invoice.id, trx_)
    await locked.load('customer')
    const late = await remindable(locked, on, trx_)
    const { charges, letter } = await toldReminder(locked, late, on, trx_)

    const { email, ...others } = words
    const message = await writeMessage({ ...letter, ...others, to: { ...letter.to, email: email ?? letter.to.email } }, on, by, trx_)
    const facts = { invoiceId: locked.id, rank: late.step!.rank, messageId: message.id, remindedOn: on, remindedById: by?.id ?? null }
    await Reminder.create({ ...facts, openCents: late.openCents, ...charges }, { client: trx_ })
    return message
  }, trx)
}

async function remindable(invoice: Invoice, on: Day, trx: Transaction): Promise<LateInvoice> {
  const number = invoice.number ?? invoice.title
  const [late] = await lateInvoices(on, { invoiceId: invoice.id }, trx)
  if (!late) throw new NothingToRemind(number)
  if (late.held) throw new RemindersHeld(number, late.held)
  if (!late.stepOn) throw new LadderClimbed(number)
  if (late.stepOn > on) throw new TooEarly(number, late.stepOn)
  return late
}

/** What would be written, and what it asks beside the invoice. Its customer must be loaded, its next step known. */
export async function toldReminder(invoice: Invoice, late: LateInvoice, on: Day, trx?: Transaction) {
  const step = late.step!
  const { kind } = invoice.frozen!.customer
  const charges = step.withCharges
    ? lateCharges({ openCents: late.openCents, dueOn: late.dueOn, kind }, on, await LateInterestRate.query({ client: trx }))
    : { interestCents: 0, recoveryCents: 0 }
  return { charges, letter: reminderLetter(invoice, late, step, charges) }
}
