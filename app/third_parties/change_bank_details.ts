import { recordAudit } from '#core/audit_trail'
import { inTransaction, type Transaction } from '#core/transaction'
import { checkedBankDetails, type BankDetails } from '#third_parties/iban'
import type ThirdParty from '#third_parties/third_party'

/** Changes where a third party is paid, and remembers who did: it is how transfers are stolen. Throws IbanInvalid, BicInvalid. */
export function changeBankDetails(thirdParty: ThirdParty, details: BankDetails, by: { id: number }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const bank = checkedBankDetails(details)
    if (bank.iban === thirdParty.iban && bank.bic === thirdParty.bic) return thirdParty

    await recordAudit({ action: 'bank_details_changed', subject: `third_party:${thirdParty.id}`, by }, trx_)
    return thirdParty.useTransaction(trx_).merge(bank).save()
  }, trx)
}
