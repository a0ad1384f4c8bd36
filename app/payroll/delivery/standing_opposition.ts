import type { Transaction } from '#core/transaction'
import PayslipOpposition from '#payroll/delivery/payslip_opposition'

/** The opposition that a person has not withdrawn. */
export const standingOpposition = (personId: number, trx?: Transaction) =>
  PayslipOpposition.query({ client: trx }).where('person_id', personId).whereNull('withdrawn_on').first()
