import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import type Document from '#documents/document'
import type { OutgoingFlow } from '#einvoicing/platform/platform'
import Transmission from '#einvoicing/transmissions/transmission'

type Asked = { subject: string; document: Document; syntax: OutgoingFlow['syntax']; treatment: OutgoingFlow['rule'] }

/** Writes down that a document is to be handed to the platform; a job carries it. */
export const askTransmission = ({ document, ...asked }: Asked, on: Day, by: { id: number } | null, trx?: Transaction) =>
  Transmission.create(
    { ...asked, documentId: document.id, trackingId: randomUUID(), askedOn: on, askedById: by?.id ?? null, attempts: 0 },
    { client: trx ?? db.connection() }
  )
