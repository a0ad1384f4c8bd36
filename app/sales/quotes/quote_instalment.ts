import { QuoteInstalmentSchema } from '#database/schema'

/** A part of the price that is invoiced on the way, between the deposit and the balance. */
export default class QuoteInstalment extends QuoteInstalmentSchema {}
