import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import PayCorrection from '#payroll/corrections/pay_correction'
import { assertMonthOpen } from '#payroll/pay_inputs/request_pay_input'
import { PayslipNotLive } from '#payroll/payslips/cancel_payslip'
import type Payslip from '#payroll/payslips/payslip'

export class CorrectionEmpty extends Refusal {
  constructor() {
    super('Dites ce qui manque ou ce qui est de trop\u00A0: un montant brut, positif ou négatif.', 'amountCents')
  }
}

export class CorrectionNotLater extends Refusal {
  constructor(period: Period) {
    super(`Une régularisation se fait sur un mois qui suit la paie ${ofPeriod(period)}.`, 'period')
  }
}

type Correction = { period: Period; amountCents: number; reason: string }

/**
 * Puts a sealed payslip right on the pay of a later month, as a line of its gross that names it; the sealed one stays.
 * Throws PayslipNotLive, CorrectionEmpty, CorrectionNotLater, PayMonthUnderWay.
 */
export function correctNextMonth(
  payslip: Payslip,
  { period, amountCents, reason }: Correction,
  on: Day,
  by: { id: number },
  trx?: Transaction
) {
  const { id: payslipId, contractId } = payslip
  return inTransaction(async (trx_) => {
    if (!payslip.isLive) throw new PayslipNotLive()
    if (amountCents === 0) throw new CorrectionEmpty()
    if (period <= payslip.period) throw new CorrectionNotLater(payslip.period)
    await assertMonthOpen(contractId, period, trx_)

    await recordAudit({ action: 'payslip_corrected', subject: `payslip:${payslipId}`, details: { period, amountCents }, by }, trx_)
    return PayCorrection.create(
      { payslipId, contractId, period, amountCents, reason, recordedOn: on, recordedById: by.id || null },
      { client: trx_ }
    )
  }, trx)
}
