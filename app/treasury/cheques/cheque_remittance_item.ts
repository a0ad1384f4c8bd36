import { ChequeRemittanceItemSchema } from '#database/schema'

/** A cheque of a remittance: the entry that received it, and who drew it. */
export default class ChequeRemittanceItem extends ChequeRemittanceItemSchema {}
