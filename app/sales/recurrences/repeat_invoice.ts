import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { copiedInvoice } from '#sales/invoices/copied_invoice'
import type Invoice from '#sales/invoices/invoice'
import { lockedInvoice } from '#sales/invoices/locked_invoice'
import InvoiceRecurrence from '#sales/recurrences/invoice_recurrence'
import type { Rhythm } from '#sales/recurrences/rhythms'

export class NotIssuedYet extends Refusal {
  constructor() {
    super('Une facture se répète une fois émise : émettez d’abord celle-ci.')
  }
}

export class RepeatedBefore extends Refusal {
  constructor(from: Day) {
    super(`Choisissez un jour à partir du ${longDay(from)} : la prochaine facture s’écrit ce jour-là.`, 'startsOn')
  }
}

export class RepeatedAlready extends Refusal {
  constructor(number: string) {
    super(`La facture ${number} se répète déjà.`)
  }
}

export type Repetition = { rhythm: Rhythm; startsOn: Day; title: string; isSubmitted: boolean; on: Day }

/** Has an issued invoice written again from a day on. Throws NotIssuedYet, NotWrittenAgain, RepeatedBefore, RepeatedAlready. */
export function repeatInvoice(invoice: Invoice, repetition: Repetition, by: { id: number } | null, trx?: Transaction) {
  const { rhythm, startsOn, title, isSubmitted, on } = repetition
  return inTransaction(async (trx_) => {
    const model = await lockedInvoice(invoice.id, trx_)
    if (model.isDraft) throw new NotIssuedYet()
    await model.load('lines')
    copiedInvoice(model)
    if (startsOn < on) throw new RepeatedBefore(on)
    if (await InvoiceRecurrence.query({ client: trx_ }).where('model_id', model.id).whereNull('stopped_on').first())
      throw new RepeatedAlready(model.number!)
    const said = { activityId: model.activityId, modelId: model.id, title: title.trim(), rhythm, isSubmitted }
    return InvoiceRecurrence.create({ ...said, startsOn, nextOn: startsOn, createdById: by?.id ?? null }, { client: trx_ })
  }, trx)
}
