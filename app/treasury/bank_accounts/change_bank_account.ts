import { recordAudit } from '#core/audit_trail'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { checkedBankDetails } from '#third_parties/iban'
import type BankAccount from '#treasury/bank_accounts/bank_account'
import { refuseKnown, type BankAccountFacts } from '#treasury/bank_accounts/open_bank_account'

/** Names an account again, or corrects its details, and remembers who did. Throws BankAccountKnown, IbanInvalid, BicInvalid. */
export function changeBankAccount(account: BankAccount, { name, iban, bic, openedOn }: BankAccountFacts, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const details = checkedBankDetails({ iban, bic })
    await refuseKnown({ id: account.id, name, iban: details.iban }, trx_)

    const moved = details.iban !== account.iban
    await account
      .useTransaction(trx_)
      .merge({ name, ...details, openedOn: openedOn ?? null })
      .save()
    await recordAudit({ action: 'bank_account_changed', subject: `bank_account:${account.id}`, details: { moved }, by }, trx_)
    return account
  }, trx)
}
