import type { Transaction } from '#core/transaction'
import type Payslip from '#payroll/payslips/payslip'
import VariablePart from '#payroll/variable_parts/variable_part'

/** A cancelled payslip leaves the accrued variable part as it found it, in the amounts that its entry wrote. */
export async function giveBackVariablePart(payslip: Payslip, trx: Transaction) {
  const part = await VariablePart.query({ client: trx }).where('payslip_id', payslip.id).forUpdate().first()
  if (!part) return

  const written = await trx
    .from('entry_lines')
    .where('entry_id', payslip.entryId!)
    .whereIn('account', ['428610', '438610'])
    .select('account', 'debit_cents')
  const of = (account: string) => Number(written.find((line) => line.account === account)?.debit_cents ?? 0)
  await part
    .merge({
      settledGrossCents: part.settledGrossCents - of('428610'),
      settledChargesCents: part.settledChargesCents - of('438610'),
      payslipId: null,
    })
    .save()
}
