import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import PayInput from '#payroll/pay_inputs/pay_input'
import { assertMonthOpen, PayInputDecided } from '#payroll/pay_inputs/request_pay_input'

/** Hands a request over: days away count at once, money waits for a decision. Throws PayInputDecided, PayMonthUnderWay. */
export function submitPayInput(input: PayInput, on: Day, by: { id: number }, trx?: Transaction): Promise<PayInput> {
  return inTransaction(async (trx_) => {
    const locked = await PayInput.query({ client: trx_ }).where('id', input.id).forUpdate().firstOrFail()
    if (locked.isDecided) throw new PayInputDecided()
    await assertMonthOpen(locked.contractId, locked.period, trx_)
    return locked.merge({ submittedOn: on, submittedById: by.id }).save()
  }, trx)
}
