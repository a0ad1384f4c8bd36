import Cooperative from '#cooperative/cooperative'
import type { Day } from '#core/day'
import { sirenIsValid } from '#core/registration_numbers'
import type { Transaction } from '#core/transaction'
import { recordStatus } from '#einvoicing/lifecycle/record_status'
import { sendStatus } from '#einvoicing/lifecycle/send_status'
import type { StatusMessage } from '#einvoicing/lifecycle/status_message'
import type Transmission from '#einvoicing/transmissions/transmission'
import type ReceivedEInvoice from '#purchases/inbox/received_einvoice'

type Answer = Pick<StatusMessage, 'code' | 'reason'> & { on: Day }

/**
 * Keeps the house's answer to an invoice and, when it came by the platform, sends it to its supplier; what somebody put in
 * by hand has no road back. Answers what is to be carried.
 */
export async function sayToSupplier(
  received: ReceivedEInvoice,
  answer: Answer,
  by: { id: number },
  trx: Transaction
): Promise<Transmission | null> {
  const { subject, facts, flowId } = received
  const { supplier, number, typeCode, issuedOn } = facts
  const message = { ...answer, invoice: { number, typeCode, issuedOn, sellerSiren: supplier.siren } }
  if (!flowId || !supplier.siren || !sirenIsValid(supplier.siren)) {
    await recordStatus(subject, message, { by }, trx)
    return null
  }
  const house = await Cooperative.current({ client: trx })
  const [, address] = /^0225:(.+)$/.exec(supplier.electronicAddress ?? '') ?? []
  return sendStatus(
    subject,
    message,
    {
      from: { siren: house.siren, name: house.name, role: 'BY', address: house.siren },
      to: { siren: supplier.siren, name: supplier.name, role: 'SE', address: address ?? supplier.siren },
    },
    answer.on,
    by,
    trx
  )
}
