import { recordAudit } from '#core/audit_trail'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { settle } from '#ledger/settle'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { recordBankLine } from '#treasury/statements/record_bank_line'
import { assertStillOwed, heldItems, type HeldItem } from '#treasury/transfers/assert_as_prepared'
import { releaseItems } from '#treasury/transfers/end_batch'
import { lockedBatch } from '#treasury/transfers/locked_batch'
import type SepaBatch from '#treasury/transfers/sepa_batch'

export class ExecutedBeforeSent extends Refusal {
  constructor() {
    super('La banque n’a pas exécuté ce lot avant d’en recevoir le fichier : vérifiez la date.', 'executedOn')
  }
}

export class NothingExecuted extends Refusal {
  constructor() {
    super('Tous les virements de ce lot sont revenus : notez plutôt que la banque l’a rejeté.')
  }
}

/**
 * The bank has paid: the debts of the batch are settled in one entry, line by line and activity by activity, less what came
 * back before. Throws BatchElsewhere, ExecutedBeforeSent, NothingExecuted, NoLongerOwed, and what settle refuses.
 */
export function executeBatch(batch: { id: number }, on: Day, by: { id: number }, trx?: Transaction): Promise<SepaBatch> {
  return inTransaction(async (trx_) => {
    const sent = await lockedBatch(batch, ({ isAtTheBank }) => isAtTheBank, trx_)
    const items = await executableItems(sent, on, trx_)
    await assertStillOwed(items, trx_)

    const { number, label, source } = sent
    const account = await BankAccount.query({ client: trx_ }).where('id', sent.bankAccountId).firstOrFail()
    const { ledgerAccount: moneyAccount, journal } = account
    const entry = await settle({ items, on, label, piece: number, source, moneyAccount, journal }, by, trx_)
    const amountCents = -sum(items.map((item) => item.amountCents))
    await recordBankLine({ bookedOn: on, label: `${number} ${label}`, amountCents, entryId: entry.id, bankAccountId: account.id }, trx_)
    await releaseItems({ batchId: sent.id }, trx_)
    await recordAudit({ action: 'sepa_batch_executed', subject: source, details: { amountCents }, by }, trx_)
    return sent.merge({ executedOn: on, executedById: by.id, entryId: entry.id }).save()
  }, trx)
}

/** What the bank paid of a batch that it holds. Throws ExecutedBeforeSent, NothingExecuted. */
export async function executableItems(sent: SepaBatch, on: Day, trx: Transaction): Promise<HeldItem[]> {
  if (on < sent.sentOn!) throw new ExecutedBeforeSent()
  const items = await heldItems(sent, trx)
  if (items.length === 0) throw new NothingExecuted()
  return items
}
