import Cooperative from '#cooperative/cooperative'
import { isDuplicate } from '#core/database_errors'
import { inTransaction, type Transaction } from '#core/transaction'
import BankAccount, { MAIN_LEDGER_ACCOUNT } from '#treasury/bank_accounts/bank_account'

/** The account that the house lives on, entered on first use with the bank details that its papers bear. */
export function mainBankAccount(trx?: Transaction): Promise<BankAccount> {
  return inTransaction(async (trx_) => (await known(trx_)) ?? enter(trx_), trx)
}

const known = (trx: Transaction) => BankAccount.query({ client: trx }).where('ledger_account', MAIN_LEDGER_ACCOUNT).first()

async function enter(trx: Transaction) {
  const house = await Cooperative.query({ client: trx }).orderBy('id').first()
  const facts = { name: 'Compte courant', iban: house?.iban ?? null, bic: house?.bic ?? null }
  try {
    return await BankAccount.create({ ...facts, ledgerAccount: MAIN_LEDGER_ACCOUNT, journal: 'BQ' }, { client: trx })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return BankAccount.query({ client: trx }).where('ledger_account', MAIN_LEDGER_ACCOUNT).forUpdate().firstOrFail()
  }
}
