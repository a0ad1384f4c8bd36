import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'

export class AccountKnown extends Refusal {
  constructor(number: string) {
    super(`Le compte ${number} existe déjà au plan.`, 'number')
  }
}

export class RootMissing extends Refusal {
  constructor() {
    super(
      'Un sous-compte se range sous un compte du plan comptable général que la maison tient déjà : ses trois premiers chiffres.',
      'number'
    )
  }
}

/** Adds a sub-account of the cooperative under a root of the plan; it keeps third parties apart when its root does. Throws AccountKnown, RootMissing. */
export function addAccount({ number, label }: { number: string; label: string }, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const padded = number.padEnd(6, '0')
    if (await trx_.from('accounts').where('number', padded).first()) throw new AccountKnown(padded)
    const root = await rootOf(padded, trx_)
    if (!root) throw new RootMissing()
    await trx_.table('accounts').insert({ number: padded, label, is_auxiliary: root.is_auxiliary, is_own: true })
    return padded
  }, trx)
}

/** The nearest account of the plan above it: the one that shares the most digits, three at least. */
async function rootOf(number: string, trx: Transaction) {
  for (let length = 5; length >= 3; length--) {
    const root = number.slice(0, length)
    const found = await trx
      .from('accounts')
      .whereBetween('number', [root, `${root}99999999`])
      .orderBy('number')
      .first()
    if (found) return found
  }
  return null
}
