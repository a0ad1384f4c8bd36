import { inTransaction } from '#core/transaction'
import type { FlowReader } from '#einvoicing/platform/flow_readers'
import { readStatuses } from '#einvoicing/lifecycle/read_status'
import type { StatusMessage } from '#einvoicing/lifecycle/status_message'
import { recordStatus } from '#einvoicing/lifecycle/record_status'
import type Invoice from '#sales/invoices/invoice'
import { invoiceOfMessage } from '#sales/transmissions/invoice_of_message'

/** What customers and platforms say of our invoices, kept as facts of each. Throws FileRefused. */
export const hearStatuses: FlowReader = async ({ id: flowId }, bytes) => {
  const about: { message: StatusMessage; invoice: Invoice }[] = []
  for (const message of readStatuses(bytes)) about.push({ message, invoice: await invoiceOfMessage(message) })
  await inTransaction(async (trx) => {
    for (const { message, invoice } of about) await recordStatus(`invoice:${invoice.id}`, message, { flowId }, trx)
  })
}
