import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { unsettle } from '#ledger/unsettle'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { recordBankLine } from '#treasury/statements/record_bank_line'
import { releaseItems } from '#treasury/transfers/end_batch'
import { lockedBatch } from '#treasury/transfers/locked_batch'
import SepaTransfer from '#treasury/transfers/sepa_transfer'

export class TransferAlreadyRejected extends Refusal {
  constructor(name: string) {
    super(`Le virement à ${name} est déjà noté comme rejeté.`)
  }
}

export class ReturnedBeforeExecuted extends Refusal {
  constructor() {
    super('L’argent ne revient pas avant d’être parti : vérifiez la date.', 'rejectedOn')
  }
}

type Rejection = { on: Day; reason: string }

/**
 * One transfer that the bank did not carry out, or that came back: what it paid is owed again, and what was written for it
 * is written back. Throws BatchElsewhere, TransferAlreadyRejected, ReturnedBeforeExecuted, and what unsettle refuses.
 */
export function rejectTransfer(transfer: { id: number }, { on, reason }: Rejection, by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const { batchId } = await SepaTransfer.query({ client: trx_ }).where('id', transfer.id).firstOrFail()
    const batch = await lockedBatch({ id: batchId }, ({ isSent, isEnded }) => isSent && !isEnded, trx_)
    const one = await SepaTransfer.query({ client: trx_ }).where('id', transfer.id).preload('items').forUpdate().firstOrFail()
    if (one.isRejected) throw new TransferAlreadyRejected(one.name)
    if (on < (batch.executedOn ?? batch.sentOn!)) throw new ReturnedBeforeExecuted()

    const rejectionEntryId = batch.isExecuted ? await writeBack(one, batch, { on, reason }, by, trx_) : null
    await releaseItems({ transferId: one.id }, trx_)
    await recordAudit({ action: 'sepa_transfer_rejected', subject: `sepa_transfer:${one.id}`, by }, trx_)
    return one.merge({ rejectedOn: on, rejectedById: by.id, rejectReason: reason, rejectionEntryId }).save()
  }, trx)
}

type Executed = { entryId: number | null; bankAccountId: number; number: string; source: string }

async function writeBack(transfer: SepaTransfer, batch: Executed, { on }: Rejection, by: { id: number }, trx: Transaction) {
  const { ledgerAccount, journal } = await BankAccount.query({ client: trx }).where('id', batch.bankAccountId).firstOrFail()
  const label = `Virement rejeté, ${transfer.name}`
  const lineIds = transfer.items.map(({ lineId }) => lineId)
  const entry = await unsettle(
    { entryId: batch.entryId!, lineIds, on, label, piece: batch.number, source: batch.source, moneyAccount: ledgerAccount, journal },
    by,
    trx
  )
  await recordBankLine(
    { bookedOn: on, label, amountCents: transfer.amountCents, entryId: entry.id, bankAccountId: batch.bankAccountId },
    trx
  )
  return entry.id
}
