import { sharedServices } from '#activities/shared_services'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { returnPayment } from '#ledger/return_payment'
import BankAccount from '#treasury/bank_accounts/bank_account'
import ChequeRemittance from '#treasury/cheques/cheque_remittance'
import ChequeRemittanceItem from '#treasury/cheques/cheque_remittance_item'
import { CHEQUES } from '#treasury/cheques/cheques_in_hand'
import { BouncedBeforeDeposited, ChequeBounced, NotDeposited } from '#treasury/cheques/remittance_refusals'
import { assertCreditUnused } from '#treasury/reconciliation/assert_credit_unused'
import { BANK_FEES } from '#treasury/reconciliation/book_bank_line'
import { recordBankLine } from '#treasury/statements/record_bank_line'

type Bounce = {
  on: Day
  /** What the bank keeps for it, in cents. */
  feeCents?: number | null
}

/**
 * A cheque comes back unpaid: what it had paid is owed again, its VAT waits again, the bank takes the money back and keeps
 * its fee, which the shared services bear. Throws NotDeposited, ChequeBounced, BouncedBeforeDeposited, CreditUsed, and what
 * postEntry refuses.
 */
export function bounceCheque(cheque: { id: number }, { on, feeCents }: Bounce, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const { remittanceId } = await ChequeRemittanceItem.findOrFail(cheque.id, { client: trx_ })
    const remittance = await ChequeRemittance.query({ client: trx_ }).where('id', remittanceId).forUpdate().firstOrFail()
    const item = await ChequeRemittanceItem.findOrFail(cheque.id, { client: trx_ })
    if (!remittance.depositedOn) throw new NotDeposited(remittance)
    if (item.bouncedOn) throw new ChequeBounced(item)
    if (on < remittance.depositedOn) throw new BouncedBeforeDeposited(remittance.depositedOn)
    await assertCreditUnused(item.entryId, trx_)

    const { id: bankAccountId, ...account } = await accountOf(remittance, trx_)
    const { drawer, piece, entryId } = item
    const told = { on, piece, source: remittance.source, journal: account.journal }
    const label = `Chèque impayé, ${drawer}`
    const back = await returnPayment({ ...told, entryId, label, waitedOn: CHEQUES, moneyAccount: account.ledgerAccount }, by, trx_)
    await recordBankLine({ bookedOn: on, label, amountCents: -item.amountCents, entryId: back.id, bankAccountId }, trx_)
    if (feeCents) {
      const { id: shared } = await sharedServices(trx_)
      const lines = [debit(BANK_FEES, feeCents, shared), credit(account.ledgerAccount, feeCents, shared)]
      const fee = { label: `Frais de chèque impayé, ${drawer}`, postedOn: on, ...told }
      const { id } = await postEntry({ ...fee, lines }, by, trx_)
      await recordBankLine({ bookedOn: on, label: fee.label, amountCents: -feeCents, entryId: id, bankAccountId }, trx_)
    }
    return item.merge({ bouncedOn: on, bouncedById: by?.id ?? null, bounceEntryId: back.id }).save()
  }, trx)
}

async function accountOf({ bankAccountId }: ChequeRemittance, trx: Transaction) {
  const { id, ledgerAccount, journal } = await BankAccount.query({ client: trx }).where('id', bankAccountId).firstOrFail()
  return { id, ledgerAccount, journal }
}
