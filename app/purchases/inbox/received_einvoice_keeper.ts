import type { DocumentKeeper } from '#documents/keepers'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'

/** What a supplier sent is read by whoever sees it in the inbox. */
export const receivedEInvoiceKeeper: DocumentKeeper = {
  isBrought: true,
  async mayRead(id, reader) {
    return (await ReceivedEInvoice.visibleTo(reader).where('received_einvoices.id', id).first()) !== null
  },
}
