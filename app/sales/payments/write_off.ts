import { WriteOffSchema } from '#database/schema'

/** A debt that nobody expects to be paid any more, with what its VAT became. */
export default class WriteOff extends WriteOffSchema {}
