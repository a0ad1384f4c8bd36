import { inTransaction, type Transaction } from '#core/transaction'
import { Refusal } from '#core/refusal'
import Customer from '#sales/customers/customer'
import { linkCustomer } from '#sales/customers/link_customer'
import type { InvoiceDraft } from '#sales/invoices/draft_invoice'
import { ratedOn } from '#sales/currencies/rated_on'
import { inEuros } from '#sales/invoices/in_euros'
import { amountsOf } from '#sales/invoices/invoice_amounts'
import type Invoice from '#sales/invoices/invoice'
import { lineRow } from '#sales/invoices/line_draft'
import { become, lockedInvoice } from '#sales/invoices/locked_invoice'
import { writeLines } from '#sales/invoices/write_lines'

export class InvoiceSealed extends Refusal {
  constructor(number: string) {
    super(`La facture ${number} est émise : elle ne se modifie plus, elle se corrige par un avoir.`)
  }
}

export class FollowsItsQuote extends Refusal {
  constructor() {
    super('Cette facture suit son devis : jetez ce brouillon, et refaites-la depuis le devis.')
  }
}

/** Writes a draft again, its lines included. Throws InvoiceSealed, FollowsItsQuote, QuantityNotPositive, VatRateUnknown. */
export async function updateDraft(invoice: Invoice, { lines, ...facts }: InvoiceDraft, _by: { id: number } | null, trx?: Transaction) {
  const changed = await inTransaction(async (trx_) => {
    const draft = await lockedInvoice(invoice.id, trx_)
    if (!draft.isDraft) throw new InvoiceSealed(draft.number!)
    if (await trx_.from('quote_invoices').where('invoice_id', draft.id).first()) throw new FollowsItsQuote()

    const rows = lines.map((line, index) => lineRow(line, index + 1))
    const rated = await ratedOn(facts, null, trx_)
    const { netCents, vatCents, totalCents } = inEuros(rows, amountsOf(rows), rated).amounts
    const customer = await Customer.findOrFail(facts.customerId, { client: trx_ })
    await linkCustomer(customer, facts.activityId, trx_)
    await trx_.from('invoice_lines').where('invoice_id', draft.id).delete()
    await writeLines(draft.id, rows, trx_)
    return draft.merge({ ...facts, ...rated, netCents, vatCents, totalCents }).save()
  }, trx)
  return become(invoice, changed)
}
