import { AdvanceRepaymentSchema } from '#database/schema'

/** A part of an advance that came back. */
export default class AdvanceRepayment extends AdvanceRepaymentSchema {}
