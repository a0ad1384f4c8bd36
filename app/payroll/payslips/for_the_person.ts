import type { Payslip, PayWarningCode } from '#payroll/engine/types'

const CODES: PayWarningCode[] = ['neutral_grid', 'reduction_given_back', 'ceiling_crossed', 'termination_indemnity']

/** The warnings that the person paid should read; the rest is for whoever approves. */
export const forThePerson = ({ warnings }: Payslip) => warnings.filter(({ code }) => CODES.includes(code))
