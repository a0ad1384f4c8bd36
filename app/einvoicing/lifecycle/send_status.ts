import type { Day } from '#core/day'
import { instant } from '#core/instant'
import { inTransaction, type Transaction } from '#core/transaction'
import { archiveDocument } from '#documents/archive'
import { recordStatus } from '#einvoicing/lifecycle/record_status'
import type { StatusMessage, StatusParty } from '#einvoicing/lifecycle/status_message'
import { writeStatus } from '#einvoicing/lifecycle/write_status'
import { askTransmission } from '#einvoicing/transmissions/ask_transmission'
import type Transmission from '#einvoicing/transmissions/transmission'

type Said = { from: StatusParty; to: StatusParty; settlementId?: number }

/** Keeps a status that the house gives, and asks for it to be sent; answers the transmission, to be carried once written. */
export function sendStatus(
  subject: string,
  message: StatusMessage,
  { from, to, settlementId }: Said,
  on: Day,
  by: { id: number } | null,
  trx?: Transaction
): Promise<Transmission> {
  return inTransaction(async (trx_) => {
    const status = await recordStatus(subject, message, { settlementId, by }, trx_)
    const bytes = Buffer.from(writeStatus(message, from, to, momentOf(on)))
    const fileName = `CDV-${message.code}-${message.invoice.number.replace(/[^\w-]/g, '_')}-${status.id}.xml`
    const document = await archiveDocument(
      { kind: 'einvoice_status', subject: `lifecycle_status:${status.id}`, fileName, mediaType: 'application/xml', bytes },
      trx_
    )
    const transmission = await askTransmission({ subject, document, syntax: 'CDAR', treatment: 'NotApplicable' }, on, by, trx_)
    await status.merge({ transmissionId: transmission.id }).save()
    return transmission
  }, trx)
}

/** The day of the house with the hour of the clock, fourteen digits. */
export const momentOf = (on: Day) => `${on}${instant().slice(10)}`.replace(/\D/g, '')
