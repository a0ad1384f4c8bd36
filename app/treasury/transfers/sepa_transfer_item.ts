import { SepaTransferItemSchema } from '#database/schema'

/** A line of the books that a transfer pays; held as long as its batch lives, so that nothing is paid twice. */
export default class SepaTransferItem extends SepaTransferItemSchema {}
