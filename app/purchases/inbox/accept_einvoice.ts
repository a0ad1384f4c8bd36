import type { Day } from '#core/day'
import { addDays } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { bytesOf } from '#documents/archive'
import Document from '#documents/document'
import { purchaseLines, reverseChargeOf } from '#purchases/inbox/purchase_lines'
import type ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { settleAnswer, waitingEInvoice } from '#purchases/inbox/waiting_einvoice'
import { supplierOf } from '#purchases/inbox/supplier_of'
import { sayToSupplier } from '#purchases/inbox/say_to_supplier'
import { keepBill } from '#purchases/supplier_invoices/keep_bill'
import { receiveSupplierInvoice } from '#purchases/supplier_invoices/receive_supplier_invoice'

export class CreditNoteByHand extends Refusal {
  constructor() {
    super('Un avoir ne fait pas une facture d’achat : passez-le dans les livres, puis classez-le ici.')
  }
}

export class CurrencyByHand extends Refusal {
  constructor(currency: string) {
    super(`Cette facture est en ${currency} : saisissez-la en euros, au cours du jour, puis classez-la ici.`)
  }
}

export type Acceptance = {
  activityId: number
  label: string
  /** What each VAT rate of the invoice pays for, in the order of the invoice. */
  accounts: string[]
}

/**
 * Approves an electronic invoice: it becomes a supplier's invoice to book, its document kept with it, and the supplier is
 * told (205). Answers what is to be carried, if anything. Throws AlreadyAnswered, CreditNoteByHand, CurrencyByHand,
 * SupplierInvoiceKnown, PurchaseEmpty.
 */
export function acceptEInvoice(
  received: ReceivedEInvoice,
  { activityId, label, accounts }: Acceptance,
  on: Day,
  by: { id: number },
  trx?: Transaction
) {
  return inTransaction(async (trx_) => {
    const waiting = await waitingEInvoice(received.id, trx_)
    const { facts } = waiting
    if (waiting.isCreditNote) throw new CreditNoteByHand()
    if (facts.currency !== 'EUR') throw new CurrencyByHand(facts.currency)
    const supplier = await supplierOf(facts, trx_)
    const invoice = await receiveSupplierInvoice(
      {
        activityId,
        supplier,
        label,
        number: facts.number,
        invoicedOn: facts.issuedOn,
        dueOn: facts.dueOn ?? addDays(facts.issuedOn, 30),
        reverseCharge: reverseChargeOf(facts),
        isVatOnIssue: facts.isVatOnIssue,
        lines: purchaseLines(facts, accounts),
      },
      on,
      by,
      trx_
    )
    const document = await Document.findOrFail(waiting.documentId!, { client: trx_ })
    const { fileName, mediaType } = document
    await keepBill(invoice, { fileName, mediaType, bytes: await bytesOf(document) }, trx_)
    const transmission = await sayToSupplier(waiting, { code: 205, on }, by, trx_)
    await settleAnswer(waiting, on, by, { activityId, supplierInvoiceId: invoice.id })
    return { invoice, transmission }
  }, trx)
}
