import db from '@adonisjs/lucid/services/db'
import { isStored } from '#documents/archive'
import Document from '#documents/document'
import type { DocumentKeeper } from '#documents/keepers'
import Invoice from '#sales/invoices/invoice'
import { invoiceDocument } from '#sales/invoices/invoice_document'

/** Who sees an invoice reads its PDF. */
export const invoiceKeeper: DocumentKeeper = {
  async mayRead(invoiceId, reader) {
    return (await Invoice.visibleTo(reader).where('invoices.id', invoiceId).first()) !== null
  },

  async make(invoiceId) {
    return invoiceDocument(await Invoice.findOrFail(invoiceId))
  },

  /** By hundreds, so that a hundred thousand invoices do not stand in memory together. */
  async makeMissing() {
    let made = 0
    let after = 0
    for (;;) {
      const batch = await db.from('invoices').whereNotNull('number').where('id', '>', after).orderBy('id').limit(100).select('id')
      if (batch.length === 0) return made
      for (const id of await withoutDocument(batch.map((row) => row.id))) {
        await invoiceDocument(await Invoice.findOrFail(id))
        made += 1
      }
      after = batch.at(-1).id
    }
  },
}

async function withoutDocument(ids: number[]) {
  const subjects = ids.map((id) => `invoice:${id}`)
  const kept = await Document.query().where('kind', 'invoice').whereIn('subject', subjects)
  const known = new Set(kept.filter(isStored).map(({ subject }) => subject))
  return ids.filter((id) => !known.has(`invoice:${id}`))
}
