import { ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import PayInput from '#payroll/pay_inputs/pay_input'

export class PayMonthUnderWay extends Refusal {
  constructor(period: Period) {
    super(`La paie ${ofPeriod(period)} est approuvée ou faite\u00A0: demandez pour le mois suivant.`)
  }
}

export class PayInputDecided extends Refusal {
  constructor() {
    super('Cette demande est déjà décidée\u00A0: voyez avec la paie pour la changer.')
  }
}

export type PayInputAsk = {
  contractId: number
  period: Period
  variableAdvanceCents?: number
  bonusCents?: number
  refundsCents?: number
  sickDays?: number
  unpaidDays?: number
  leaveDays?: number
  /** The balance of a former year, entered by whoever prepares pay after the general meeting. */
  variableBalanceCents?: number
  variableBalanceYear?: number | null
  note?: string | null
}

/** Writes what somebody asks for a month, as a draft that can be written again until it is decided. Throws PayMonthUnderWay, PayInputDecided. */
export function requestPayInput(ask: PayInputAsk, trx?: Transaction): Promise<PayInput> {
  const { contractId, period, ...asked } = ask
  return inTransaction(async (trx_) => {
    const known = await PayInput.query({ client: trx_ }).where({ contractId, period }).forUpdate().first()
    if (known?.isDecided) throw new PayInputDecided()
    await assertMonthOpen(contractId, period, trx_)

    const input = known ?? new PayInput().useTransaction(trx_).fill({ contractId, period, ...NOTHING })
    return input.merge({ ...asked, submittedOn: null, submittedById: null }).save()
  }, trx)
}

const NOTHING = {
  variableAdvanceCents: 0,
  variableBalanceCents: 0,
  bonusCents: 0,
  leavePayoutCents: 0,
  terminationIndemnityCents: 0,
  sickDays: 0,
  unpaidDays: 0,
  leaveDays: 0,
  refundsCents: 0,
}

/** Nothing changes once the payslip is sealed, or waits to be in an approved run. */
export async function assertMonthOpen(contractId: number, period: Period, trx: Transaction) {
  const row = await trx
    .from('payslips as s')
    .join('pay_runs as r', 'r.id', 's.pay_run_id')
    .where('s.contract_id', contractId)
    .where('s.period', period)
    .whereNull('s.cancelled_on')
    .where((done) => done.whereNotNull('s.sealed_on').orWhereNotNull('r.approved_on'))
    .first()
  if (row) throw new PayMonthUnderWay(period)
}
