import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type InvoiceRecurrence from '#sales/recurrences/invoice_recurrence'

/** Nothing more is written from that day on; what was stays. Stopped twice, it keeps the first day. */
export const stopRecurrence = (recurrence: InvoiceRecurrence, on: Day, by: { id: number } | null, trx?: Transaction) =>
  inTransaction(
    (trx_) =>
      recurrence.isStopped
        ? Promise.resolve(recurrence)
        : recurrence
            .useTransaction(trx_)
            .merge({ stoppedOn: on, stoppedById: by?.id ?? null })
            .save(),
    trx
  )
