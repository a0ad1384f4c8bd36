import { BankAccountSchema } from '#database/schema'
import { maskIban } from '#third_parties/iban'

/** An account that the house holds at a bank: its own account 512 in the books, its own journal, its own statements. */
export default class BankAccount extends BankAccountSchema {
  get maskedIban() {
    return this.iban ? maskIban(this.iban) : null
  }

  get isOpen() {
    return !this.closedOn
  }

  /** The account that the house lives on, where payments go when nobody says otherwise. */
  get isMain() {
    return this.ledgerAccount === MAIN_LEDGER_ACCOUNT
  }
}

export const MAIN_LEDGER_ACCOUNT = '512000'
