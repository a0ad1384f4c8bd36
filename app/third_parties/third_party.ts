import { ThirdPartySchema } from '#database/schema'
import { maskIban } from '#third_parties/iban'

export type ThirdPartyKind = 'customer' | 'supplier' | 'person' | 'body'

/** Who owes the house or is owed by it: the auxiliary account of a line, and the bank details to pay it. */
export default class ThirdParty extends ThirdPartySchema {
  declare kind: ThirdPartyKind

  get maskedIban() {
    return this.iban ? maskIban(this.iban) : null
  }
}
