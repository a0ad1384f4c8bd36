import { composeIBAN } from 'ibantools'

/** A bank that does not exist, an account for each one who is paid: the keys are right, the numbers were never attributed. */
export function fictitiousIban(rank: number): string {
  const account = String(rank).padStart(11, '0')
  const key = 97n - ((89n * 99999n + 15n * 1n + 3n * BigInt(account)) % 97n)
  return composeIBAN({ countryCode: 'FR', bban: `9999900001${account}${String(key).padStart(2, '0')}` })!
}
