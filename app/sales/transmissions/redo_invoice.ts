import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import LifecycleStatus from '#einvoicing/lifecycle/lifecycle_status'
import { ENDS_BADLY } from '#einvoicing/lifecycle/statuses'
import { keptCustomerId } from '#sales/customers/customer_family'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { leftToCredit } from '#sales/invoices/creditable'
import Invoice from '#sales/invoices/invoice'
import { lockedInvoice } from '#sales/invoices/locked_invoice'
import { writeLines } from '#sales/invoices/write_lines'

export class NotSentBack extends Refusal {
  constructor(label: string) {
    super(`${label} n’a été ni refusée ni rejetée : elle se corrige par un avoir.`)
  }
}

export class AlreadyRedone extends Refusal {
  constructor(label: string) {
    super(`${label} a déjà été refaite.`)
  }
}

/**
 * What came back refused or rejected is taken out of the books by an internal credit note, which nobody is sent, and written
 * again as a draft that will take a new number; the old one stays, linked (XP Z12-012). Answers the draft.
 * Throws NotSentBack, AlreadyRedone, and what creditInvoice refuses.
 */
export function redoInvoice(invoice: Invoice, on: Day, by: { id: number } | null, trx?: Transaction): Promise<Invoice> {
  return inTransaction(async (trx_) => {
    await creditWhatIsLeft(invoice, on, by, trx_)
    const refused = await lockedInvoice(invoice.id, trx_)
    if (!(await cameBack(refused, trx_))) throw new NotSentBack(refused.label)
    if (await Invoice.query({ client: trx_ }).where('replaces_id', refused.id).first()) throw new AlreadyRedone(refused.label)
    return draftAgain(refused, by, trx_)
  }, trx)
}

/** A number taken for nothing would leave a gap: what is already credited is known before. */
async function creditWhatIsLeft({ id }: Invoice, on: Day, by: { id: number } | null, trx: Transaction) {
  const invoice = await Invoice.query({ client: trx }).where('id', id).preload('creditNotes').firstOrFail()
  if (invoice.isDraft || leftToCredit(invoice).every(({ baseCents }) => baseCents <= 0)) return
  await creditInvoice(invoice, { on, reason: 'Facture refusée ou rejetée, refaite sous un autre numéro', isInternal: true }, by, trx)
}

/** Refused by the customer, rejected by a platform, or by ours at once. */
export async function cameBack({ id }: Pick<Invoice, 'id'>, trx?: Transaction): Promise<boolean> {
  const subject = `invoice:${id}`
  const client = trx ?? db.connection()
  const status = await LifecycleStatus.query({ client }).where({ subject }).whereIn('code', ENDS_BADLY).first()
  return (
    status !== null ||
    (await client.from('transmissions').where({ subject, syntax: 'Factur-X' }).whereNotNull('refused_on').first()) !== null
  )
}

async function draftAgain(refused: Invoice, by: { id: number } | null, trx: Transaction): Promise<Invoice> {
  await refused.load('lines')
  const { activityId, customerId, title, deliveredOn, purchaseOrder, buyerReference, note } = refused
  const { currency, currencyRateMicro, currencyRateOn, currencyRateSource } = refused
  const { netCents, vatCents, totalCents } = refused
  const said = {
    activityId,
    customerId: await keptCustomerId(customerId, trx),
    title,
    deliveredOn,
    purchaseOrder,
    buyerReference,
    note,
    currency,
    currencyRateMicro,
    currencyRateOn,
    currencyRateSource,
    netCents,
    vatCents,
    totalCents,
  }
  const draft = await Invoice.create({ kind: 'invoice', ...said, replacesId: refused.id, createdById: by?.id ?? null }, { client: trx })
  await writeLines(draft.id, refused.lines, trx)
  return draft
}
