import type { Transaction } from '#core/transaction'
import { AccountUnknown } from '#ledger/entry_refusals'

type Account = { number: string; label: string; is_auxiliary: boolean | number; releases_into: string | null }

let known = new Map<string, Account>()

/** An account of the chart. Accounts are added, never renumbered, so they are read again only when one is missing. */
export async function accountOf(number: string, trx: Transaction): Promise<Account> {
  if (!known.has(number)) {
    known = new Map((await trx.from('accounts').select('*')).map((row) => [row.number, row]))
  }
  const account = known.get(number)
  if (!account) throw new AccountUnknown(number)
  return account
}

/** After one that nobody used was taken back. */
export const forgetAccounts = () => {
  known = new Map()
}
