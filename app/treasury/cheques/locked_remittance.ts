import type { Transaction } from '#core/transaction'
import ChequeRemittance from '#treasury/cheques/cheque_remittance'
import { RemittanceDone } from '#treasury/cheques/remittance_refusals'

/** A remittance that has neither been brought nor cancelled, locked. Throws RemittanceDone. */
export async function lockedRemittance({ id }: { id: number }, trx: Transaction): Promise<ChequeRemittance> {
  const remittance = await ChequeRemittance.query({ client: trx }).where('id', id).forUpdate().firstOrFail()
  if (!remittance.isToDeposit) throw new RemittanceDone(remittance)
  return remittance
}
