import { totalOf, type AccountBalance } from '#ledger/balances'

/** What has to leave the bank before pay: suppliers, nets and claims, bodies, withheld tax, VAT collected. */
const DUE = ['40', '421', '425', '427', '431', '437', '4386', '442', '4452', '4455', '44562', '44566', '44567', '44571', '447', '4681']

/**
 * The cash of an activity once what is due is paid, in cents. VAT that waits for customers, leave still to take and a
 * variable part still to pay are not due yet: the first comes with its money, the others are the person's own.
 */
export const spendableCash = (balances: AccountBalance[]) => totalOf(balances, '5', ...DUE)
