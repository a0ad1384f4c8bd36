import type { Transaction } from '#core/transaction'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import type { ReadStatement } from '#treasury/statements/reading/read_statement'
import { StatementRefused } from '#treasury/statements/reading/statement_refused'
import { maskIban } from '#third_parties/iban'

/** Which account of the house a statement is of: the chosen one, if it says nothing else. Throws StatementRefused. */
export async function accountNamed({ account, at }: ReadStatement, chosen: BankAccount | null, trx: Transaction): Promise<BankAccount> {
  if (chosen && (account === null || isNamed(chosen, account))) return chosen
  const said = account === null ? 'sans le nommer' : maskIban(account.replace(/\s/g, ''))
  if (chosen) throw new StatementRefused(`Ce relevé est celui d’un autre compte (${said}) que « ${chosen.name} ».`, at)
  await mainBankAccount(trx)
  const accounts = await BankAccount.query({ client: trx }).whereNull('closed_on').orderBy('ledger_account')
  const found = account === null ? undefined : accounts.find((one) => isNamed(one, account))
  if (!found)
    throw new StatementRefused(
      `Ce relevé est celui d’un compte que la maison ne tient pas (${said}) : renseignez son IBAN, ou choisissez le compte.`,
      at
    )
  return found
}

/** By its IBAN, by the bank, branch and number that a French IBAN holds, or by a number long enough to be no other's. */
function isNamed({ iban }: BankAccount, account: string) {
  const said = account.replace(/[\s-]/g, '').toUpperCase()
  return (
    iban !== null && (iban === said || iban.slice(4).startsWith(said.padEnd(21, '?')) || (said.length > 9 && iban.slice(4).includes(said)))
  )
}
