import { recordAudit } from '#core/audit_trail'
import { formatCents } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import type BankAccount from '#treasury/bank_accounts/bank_account'
import { bookedCents } from '#treasury/bank_accounts/booked_cents'

export class MainAccountStays extends Refusal {
  constructor() {
    super('Le compte courant de la maison ne se ferme pas : changez plutôt son IBAN.')
  }
}

export class MoneyLeft extends Refusal {
  constructor(cents: number) {
    super(`Les livres y tiennent encore ${formatCents(cents)} : virez-les d’abord sur un autre compte.`)
  }
}

/** Nothing more is paid from it; its statements stay. Throws MainAccountStays, MoneyLeft. */
export function closeBankAccount(account: BankAccount, on: Day, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    if (account.isMain) throw new MainAccountStays()
    const cents = (await bookedCents(trx_)).get(account.ledgerAccount) ?? 0
    if (cents !== 0) throw new MoneyLeft(cents)

    await account.useTransaction(trx_).merge({ closedOn: on }).save()
    await recordAudit({ action: 'bank_account_closed', subject: `bank_account:${account.id}`, by }, trx_)
    return account
  }, trx)
}
