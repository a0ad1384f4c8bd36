import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { addAccount } from '#ledger/add_account'
import type { Author } from '#ledger/entry_draft'
import { checkedBankDetails, type BankDetails } from '#third_parties/iban'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'

export type BankAccountFacts = { name: string; openedOn?: Day | null } & BankDetails

export class BankAccountKnown extends Refusal {
  constructor(name: string, field: string) {
    super(`C’est déjà celui du compte « ${name} ».`, field)
  }
}

export class TooManyBankAccounts extends Refusal {
  constructor() {
    super('La maison tient déjà dix comptes en banque : le plan n’a plus de compte 512 pour celui-ci.')
  }
}

/**
 * Opens an account at a bank with the next account 512 of the plan and a journal of its own.
 * Throws BankAccountKnown, IbanInvalid, BicInvalid, TooManyBankAccounts.
 */
export function openBankAccount({ iban, bic, name, openedOn }: BankAccountFacts, by: Author, trx?: Transaction): Promise<BankAccount> {
  return inTransaction(async (trx_) => {
    await mainBankAccount(trx_)
    const details = checkedBankDetails({ iban, bic })
    await refuseKnown({ name, iban: details.iban }, trx_)

    const { ledgerAccount, journal } = await room(name, trx_)
    const account = await BankAccount.create({ name, ...details, openedOn: openedOn ?? null, ledgerAccount, journal }, { client: trx_ })
    await recordAudit({ action: 'bank_account_opened', subject: `bank_account:${account.id}`, details: { ledgerAccount }, by }, trx_)
    return account
  }, trx)
}

/** Two accounts neither share a name nor an IBAN; an IBAN is encrypted, so that one compares in clear. */
export async function refuseKnown({ id, name, iban }: { id?: number; name: string; iban: string | null }, trx: Transaction) {
  for (const known of await BankAccount.query({ client: trx }).orderBy('id').forUpdate()) {
    if (known.id === id) continue
    if (known.name.toLowerCase() === name.toLowerCase()) throw new BankAccountKnown(known.name, 'name')
    if (iban && known.iban === iban) throw new BankAccountKnown(known.name, 'iban')
  }
}

/** The next free place: 512100 and BQ1, 512200 and BQ2… An account that the plan holds already is left to who added it. */
async function room(name: string, trx: Transaction) {
  for (let rank = 1; rank < 10; rank++) {
    const [number, journal] = [`512${rank}00`, `BQ${rank}`]
    const taken =
      (await trx.from('accounts').where('number', number).first()) ?? (await trx.from('journals').where('code', journal).first())
    if (taken) continue
    const ledgerAccount = await addAccount({ number, label: `Banque, ${name}`.slice(0, 120) }, trx)
    await trx.table('journals').insert({ code: journal, label: `Banque, ${name}`.slice(0, 60) })
    return { ledgerAccount, journal }
  }
  throw new TooManyBankAccounts()
}
