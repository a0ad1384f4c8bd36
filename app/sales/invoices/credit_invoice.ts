import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { creditOf, type CreditedLine } from '#sales/invoices/creditable'
import { draftCreditNote } from '#sales/invoices/draft_credit_note'
import type Invoice from '#sales/invoices/invoice'
import { become, lockedInvoice } from '#sales/invoices/locked_invoice'
import { nextInvoiceNumber } from '#sales/invoices/next_invoice_number'
import { postCreditNote } from '#sales/invoices/post_credit_note'
import DoubtfulDebt from '#sales/doubts/doubtful_debt'
import QuoteInvoice from '#sales/quotes/quote_invoice'

export class NotAnIssuedInvoice extends Refusal {
  constructor() {
    super('Seule une facture émise se corrige par un avoir : un brouillon se modifie, un avoir se refacture.')
  }
}

export class CreditBeforeInvoice extends Refusal {
  constructor(number: string, issuedOn: Day) {
    super(`La facture ${number} est du ${longDay(issuedOn)} : son avoir ne peut pas la précéder.`, 'issuedOn')
  }
}

export class DepositDeducted extends Refusal {
  constructor(number: string) {
    super(`L’acompte ${number} est déjà déduit de sa facture de solde : c’est elle qui se corrige.`)
  }
}

export class DoubtfulFirst extends Refusal {
  constructor(number: string) {
    super(`La facture ${number} est une créance douteuse : remettez-la en créance ordinaire, puis faites l’avoir.`)
  }
}

export type Credit = {
  on: Day
  /** Why, printed on the note. */
  reason?: string | null
  /** Absent: all that former notes left. */
  lines?: CreditedLine[]
  /** Kept in the archives and told to nobody: its invoice never reached the customer. */
  isInternal?: boolean
}

/**
 * Corrects an issued invoice by a credit note of the series A, which mirrors it to the cent, settles what was still owed
 * and leaves the rest to be refunded. Answers the note.
 * Throws NotAnIssuedInvoice, DepositDeducted, DoubtfulFirst, NothingLeftToCredit, CreditTooLarge, CreditBeforeInvoice, IssuedOutOfOrder, PeriodClosed.
 */
export async function creditInvoice(invoice: Invoice, credit: Credit, by: { id: number } | null, trx?: Transaction): Promise<Invoice> {
  const { note, corrected } = await inTransaction(async (trx_) => {
    const number = await nextInvoiceNumber('A', credit.on, trx_)
    const issued = await lockedInvoice(invoice.id, trx_)
    if (issued.isDraft || issued.isCreditNote) throw new NotAnIssuedInvoice()
    if (credit.on < issued.issuedOn!) throw new CreditBeforeInvoice(issued.number!, issued.issuedOn!)
    if (
      issued.isDeposit &&
      (await QuoteInvoice.query({ client: trx_ }).where('invoice_id', issued.id).whereNotNull('deducted_by_id').first())
    )
      throw new DepositDeducted(issued.number!)
    if (await DoubtfulDebt.standing(issued.id, trx_)) throw new DoubtfulFirst(issued.number!)
    await issued.load((loader) =>
      loader
        .load('lines')
        .load('customer')
        .load('creditNotes', (notes) => notes.preload('lines'))
    )
    const credited = creditOf(issued, credit.lines)
    const draft = await draftCreditNote(issued, credited, credit.reason ?? null, by, trx_)
    await postCreditNote(draft, issued, { number, on: credit.on, isInternal: credit.isInternal, ...credited }, by, trx_)
    return { note: draft, corrected: await issued.refresh() }
  }, trx)
  become(invoice, corrected)
  return note
}
