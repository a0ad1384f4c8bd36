import type { DocumentKeeper } from '#documents/keepers'
import { deliverPayslips } from '#payroll/payslips/deliver_payslips'
import Payslip from '#payroll/payslips/payslip'

/** Who sees a payslip reads its PDF. */
export const payslipKeeper: DocumentKeeper = {
  async mayRead(payslipId, reader) {
    return (await Payslip.visibleTo(reader).where('payslips.id', payslipId).first()) !== null
  },
  makeMissing: () => deliverPayslips(),
}
