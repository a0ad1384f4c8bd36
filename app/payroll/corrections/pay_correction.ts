import { PayCorrectionSchema } from '#database/schema'

/** What a sealed payslip got wrong, put right by a line of a later month: both payslips name each other. */
export default class PayCorrection extends PayCorrectionSchema {}
