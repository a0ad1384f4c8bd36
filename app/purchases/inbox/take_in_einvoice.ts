import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { archiveDocument } from '#documents/archive'
import { sha256Of } from '#documents/store'
import { FileRefused } from '#einvoicing/reading/file_refused'
import { readEInvoice } from '#einvoicing/reading/read_einvoice'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { routeOf } from '#purchases/inbox/route_of'

export type SentFile = { fileName: string; bytes: Buffer; flowId?: string }

/** Reads what a supplier sent, keeps it as it came, and says which activity it is for when it can. Throws FileRefused. */
export async function takeInEInvoice(
  { fileName, bytes, flowId }: SentFile,
  on: Day,
  by: { id: number } | null,
  trx?: Transaction
): Promise<ReceivedEInvoice> {
  const { syntax, mediaType, invoice } = readEInvoice(bytes)
  const sha256 = sha256Of(bytes)
  const known = await ReceivedEInvoice.query({ client: trx }).where({ sha256 }).first()
  if (known) throw new FileRefused(`Ce fichier est déjà arrivé : facture ${known.number} de ${known.supplierName}.`)

  const route = await routeOf(invoice, on)
  return inTransaction(async (trx_) => {
    const received = await ReceivedEInvoice.create(
      {
        flowId: flowId ?? null,
        sha256,
        fileName: fileName.slice(0, 160),
        syntax,
        facts: invoice,
        supplierName: invoice.supplier.name,
        supplierSiren: /^\d{9}$/.test(invoice.supplier.siren ?? '') ? invoice.supplier.siren! : null,
        number: invoice.number,
        invoicedOn: invoice.issuedOn,
        dueOn: invoice.dueOn ?? null,
        totalCents: invoice.totals.totalCents,
        receivedOn: on,
        receivedById: by?.id ?? null,
        activityId: route?.activityId ?? null,
        routedBy: route?.by ?? null,
      },
      { client: trx_ }
    )
    const document = await archiveDocument(
      { kind: 'received_einvoice', subject: received.subject, fileName: nameOf(invoice.number, mediaType), mediaType, bytes },
      trx_
    )
    return received.merge({ documentId: document.id }).save()
  }, trx)
}

/** Named by what it holds: the sender's own name for it is kept, and never used. */
const nameOf = (number: string, mediaType: string) =>
  `${number.replace(/[^\p{L}\p{N}_-]/gu, '_').slice(0, 60)}.${mediaType === 'application/pdf' ? 'pdf' : 'xml'}`
