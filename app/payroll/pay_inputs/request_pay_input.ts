import { daysIn, ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { payConditions } from '#payroll/rates/pay_conditions'
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

export class DaysBeyondMonth extends Refusal {
  constructor(period: Period) {
    super(`Il n’y a que ${daysIn(period)} jours dans la paie ${ofPeriod(period)}\u00A0: corrigez les jours travaillés.`, 'workedDays')
  }
}

export class MoreVouchersThanDays extends Refusal {
  constructor() {
    super('Un titre-restaurant par jour travaillé au plus\u00A0: corrigez l’un ou l’autre.', 'voucherCount')
  }
}

export class VouchersNotGiven extends Refusal {
  constructor() {
    super('La coopérative ne donne pas de titres-restaurant\u00A0: voyez les réglages de paie.', 'voucherCount')
  }
}

export type PayInputAsk = {
  contractId: number
  period: Period
  variableAdvanceCents?: number
  bonusCents?: number
  refundsCents?: number
  transportPassCents?: number
  /** Days worked as declared: a voucher for each at most. */
  workedDays?: number
  voucherCount?: number
  benefitInKindCents?: number
  /** The balance of a former year, entered by whoever prepares pay after the general meeting. */
  variableBalanceCents?: number
  variableBalanceYear?: number | null
  note?: string | null
}

/** Writes what somebody asks for a month, as a draft that can be written again until it is decided. Throws PayMonthUnderWay, PayInputDecided, DaysBeyondMonth, VouchersNotGiven. */
export function requestPayInput(ask: PayInputAsk, trx?: Transaction): Promise<PayInput> {
  const { contractId, period, ...asked } = ask
  return inTransaction(async (trx_) => {
    const known = await PayInput.query({ client: trx_ }).where({ contractId, period }).forUpdate().first()
    if (known?.isDecided) throw new PayInputDecided()
    await assertMonthOpen(contractId, period, trx_)
    await assertVouchers(ask, trx_)

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
  refundsCents: 0,
  transportPassCents: 0,
  workedDays: 0,
  voucherCount: 0,
  benefitInKindCents: 0,
}

async function assertVouchers({ period, voucherCount = 0, workedDays = 0 }: PayInputAsk, trx: Transaction) {
  if (workedDays > daysIn(period)) throw new DaysBeyondMonth(period)
  if (voucherCount === 0) return
  if (voucherCount > workedDays) throw new MoreVouchersThanDays()
  const { voucher } = await payConditions(trx, period)
  if (voucher.faceCents === 0) throw new VouchersNotGiven()
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
