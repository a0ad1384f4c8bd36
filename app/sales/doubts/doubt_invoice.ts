import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { moveDebt } from '#ledger/move_debt'
import Customer from '#sales/customers/customer'
import DoubtfulDebt from '#sales/doubts/doubtful_debt'
import { provideFor } from '#sales/doubts/provide_for'
import type Invoice from '#sales/invoices/invoice'
import { become, lockedInvoice } from '#sales/invoices/locked_invoice'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'

export class NothingToDoubt extends Refusal {
  constructor() {
    super('Seule une facture émise et encore due devient douteuse ; un acompte qui ne sera pas payé s’annule par un avoir.')
  }
}

export class DoubtedBefore extends Refusal {
  constructor(number: string) {
    super(`La facture ${number} est déjà une créance douteuse.`)
  }
}

export class NotDoubted extends Refusal {
  constructor(number: string) {
    super(`La facture ${number} n’est pas une créance douteuse.`)
  }
}

export class DoubtBeforeInvoice extends Refusal {
  constructor() {
    super('Le doute vient après la date de la facture.', 'doubtedOn')
  }
}

export type Doubt = {
  invoice: Invoice
  on: Day
  reason: string
  /** What one expects to lose, net of tax. */
  provisionCents: number
}

/**
 * What may never be paid goes to 416, with its provision (PCG art. 214-25): still owed, still paid like any other, its VAT
 * still waiting. Throws NothingToDoubt, DoubtedBefore, DoubtBeforeInvoice, ProvisionTooLarge, PeriodClosed.
 */
export async function doubtInvoice({ invoice, on, reason, provisionCents }: Doubt, by: Author, trx?: Transaction): Promise<DoubtfulDebt> {
  const { debt, doubted } = await inTransaction(async (trx_) => {
    const owed = await lockedInvoice(invoice.id, trx_)
    if (owed.isDraft || owed.kind !== 'invoice' || owed.openCents === 0) throw new NothingToDoubt()
    if (on < owed.issuedOn!) throw new DoubtBeforeInvoice()
    if (await DoubtfulDebt.standing(owed.id, trx_)) throw new DoubtedBefore(owed.number!)

    const row = { invoiceId: owed.id, doubtedOn: on, reason, doubtedById: by?.id ?? null }
    const made = await DoubtfulDebt.create(row, { client: trx_ })
    const entry = await moveDebt(await moveOf(owed, made, '416000', on, trx_), by, trx_)
    await made.merge({ entryId: entry.id }).save()
    await made.load('provisions')
    await provideFor(await owed.refresh(), made, provisionCents, on, by, trx_)
    return { debt: made, doubted: owed }
  }, trx)
  become(invoice, doubted)
  return debt
}

/** Nobody doubts any more: the debt goes back to 411, its provision is taken back. Throws NotDoubted, PeriodClosed. */
export async function endDoubt(invoice: Invoice, on: Day, by: Author, trx?: Transaction) {
  const trusted = await inTransaction(async (trx_) => {
    const owed = await lockedInvoice(invoice.id, trx_)
    const debt = await DoubtfulDebt.standing(owed.id, trx_)
    if (!debt) throw new NotDoubted(owed.number!)
    await provideFor(owed, debt, 0, on, by, trx_)
    if (owed.openCents > 0) await moveDebt(await moveOf(owed, debt, '411000', on, trx_), by, trx_)
    await debt.merge({ endedOn: on, endedById: by?.id ?? null }).save()
    return owed.refresh()
  }, trx)
  become(invoice, trusted)
}

/** The provision of a doubtful invoice from now on. Throws NotDoubted, ProvisionTooLarge, PeriodClosed. */
export function changeProvision(invoice: Invoice, wantedCents: number, on: Day, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const owed = await lockedInvoice(invoice.id, trx_)
    const debt = await DoubtfulDebt.standing(owed.id, trx_)
    if (!debt) throw new NotDoubted(owed.number!)
    await provideFor(owed, debt, wantedCents, on, by, trx_)
    return debt
  }, trx)
}

async function moveOf(invoice: Invoice, debt: DoubtfulDebt, toAccount: string, on: Day, trx: Transaction) {
  const { name } = await Customer.findOrFail(invoice.customerId, { client: trx })
  const label =
    toAccount === '416000' ? `Créance douteuse ${invoice.number} ${name}` : `Créance redevenue ordinaire ${invoice.number} ${name}`
  const lineId = await receivableLineOf(invoice, trx)
  return { lineId, toAccount, on, label, piece: invoice.number!, source: `doubtful_debt:${debt.id}` }
}
