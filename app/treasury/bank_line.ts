import { BankLineSchema } from '#database/schema'

/** A line of the bank's statement, with the balance that it leaves. */
export default class BankLine extends BankLineSchema {}
