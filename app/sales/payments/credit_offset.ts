import { CreditOffsetSchema } from '#database/schema'

/** What a customer had left with the house, used on one of its invoices. */
export default class CreditOffset extends CreditOffsetSchema {}
