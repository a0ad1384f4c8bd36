import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { longPeriod, periodOf } from '#core/period'
import { inTransaction, type Transaction } from '#core/transaction'
import { copiedInvoice } from '#sales/invoices/copied_invoice'
import { draftInvoice } from '#sales/invoices/draft_invoice'
import type Invoice from '#sales/invoices/invoice'
import { submitInvoice } from '#sales/invoices/submit_invoice'
import InvoiceRecurrence from '#sales/recurrences/invoice_recurrence'
import { dayAfter } from '#sales/recurrences/rhythms'
import { stopRecurrence } from '#sales/recurrences/stop_recurrence'

/**
 * Writes the drafts of every repetition that is due by a day, one for each day that came, each on its own; asked again, it
 * finds them written. A repetition ends with its activity. Answers the drafts.
 */
export async function writeDueInvoices(on: Day): Promise<Invoice[]> {
  const due = await db.from('invoice_recurrences').whereNull('stopped_on').where('next_on', '<=', on).orderBy('id').select('id')
  const drafts: Invoice[] = []
  for (const { id } of due) {
    for (;;) {
      const written = await inTransaction((trx) => writeNext(id, on, trx))
      if (!written) break
      drafts.push(written)
    }
  }
  return drafts
}

/** One draft of one repetition, unless none is due any more: another worker may have been here. */
async function writeNext(id: number, on: Day, trx: Transaction): Promise<Invoice | null> {
  const recurrence = await InvoiceRecurrence.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
  if (recurrence.isStopped || recurrence.nextOn > on) return null
  await recurrence.load('activity')
  await recurrence.load('model', (model) => model.preload('lines'))
  const { nextOn: dueOn, activity, model, title, isSubmitted, createdById } = recurrence
  if (!activity.isOpenOn(dueOn)) return stopRecurrence(recurrence, dueOn, null, trx).then(() => null)

  const by = createdById ? { id: createdById } : null
  const draft = await draftInvoice({ ...copiedInvoice(model), title: `${title}, ${longPeriod(periodOf(dueOn))}`.slice(0, 200) }, by, trx)
  if (isSubmitted && by) await submitInvoice(draft, on, by, trx)
  await trx.table('recurrence_drafts').insert({ recurrence_id: id, due_on: dueOn, invoice_id: draft.id })
  await recurrence.merge({ nextOn: dayAfter(dueOn, recurrence) }).save()
  return draft
}
