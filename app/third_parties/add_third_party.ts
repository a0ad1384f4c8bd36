import { nextNumber } from '#core/next_number'
import { inTransaction, type Transaction } from '#core/transaction'
import { checkedBankDetails, type BankDetails } from '#third_parties/iban'
import ThirdParty, { type ThirdPartyKind } from '#third_parties/third_party'

const LETTERS: Record<ThirdPartyKind, string> = { customer: 'C', supplier: 'F', person: 'P', body: 'O' }

/**
 * Opens an auxiliary account with the next code of its kind: C00001, F00001, P00001, O00001.
 * Throws IbanInvalid, BicInvalid.
 */
export function addThirdParty(facts: { kind: ThirdPartyKind; name: string } & BankDetails, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const bank = checkedBankDetails(facts)
    const letter = LETTERS[facts.kind]
    const number = await nextNumber('third_party', letter, trx_)
    const code = `${letter}${String(number).padStart(5, '0')}`
    return ThirdParty.create({ code, kind: facts.kind, name: facts.name, ...bank }, { client: trx_ })
  }, trx)
}
