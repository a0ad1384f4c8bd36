import type Amendment from '#contracts/amendment'
import type Contract from '#contracts/contract'
import type { Transaction } from '#core/transaction'

/** Amendments of a contract are numbered from one, renewals apart; the contract is locked while one is added. */
export async function numberOfNext(kind: Amendment['kind'], contract: Contract, trx: Transaction): Promise<number> {
  await trx.from('contracts').where('id', contract.id).forUpdate().first()
  const { number } = await trx.from('amendments').where({ contract_id: contract.id, kind }).max('number as number').firstOrFail()
  return Number(number ?? 0) + 1
}
