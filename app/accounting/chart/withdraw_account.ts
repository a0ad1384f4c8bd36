import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { forgetAccounts } from '#ledger/chart'

export class AccountUsed extends Refusal {
  constructor(number: string) {
    super(`Le compte ${number} a servi : il reste au plan, avec ses écritures.`)
  }
}

/** Takes back a sub-account that nothing was written on; those of the plan stay. Throws AccountUsed. */
export function withdrawAccount(number: string, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const account = await trx_.from('accounts').where({ number, is_own: true }).forUpdate().firstOrFail()
    const used = await trx_.from('entry_lines').where('account', account.number).first()
    if (used) throw new AccountUsed(number)
    await trx_.from('accounts').where({ number }).delete()
    forgetAccounts()
  }, trx)
}
