import Accrual from '#accounting/accruals/accrual'
import { accrualEntry } from '#accounting/accruals/accrual_entry'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { postEntry } from '#ledger/post_entry'

export class AccrualWithdrawn extends Refusal {
  constructor(on: Day) {
    super(`Ce rattachement est déjà retiré (${on}).`)
  }
}

/** Takes an accrual back while its year is open: its opposite on the last day, and the opposite of its mirror where that one is. */
export function withdrawAccrual(accrual: { id: number }, on: Day, by: { id: number }, trx?: Transaction): Promise<Accrual> {
  return inTransaction(async (trx_) => {
    const locked = await Accrual.query({ client: trx_ }).where('id', accrual.id).forUpdate().firstOrFail()
    if (locked.withdrawnOn) throw new AccrualWithdrawn(locked.withdrawnOn)
    const mirror = await trx_.from('entries').where('id', locked.mirrorId!).firstOrFail()

    const written = accrualEntry(locked, `${locked.year}-12-31`)
    const label = `Retrait : ${locked.label}`
    const opposite = written.lines.map((line) => ({ ...line, debitCents: line.creditCents, creditCents: line.debitCents }))
    await postEntry({ ...written, label, lines: opposite }, by, trx_)
    await postEntry({ ...written, label, postedOn: mirror.posted_on }, by, trx_)
    return locked.merge({ withdrawnOn: on }).save()
  }, trx)
}
