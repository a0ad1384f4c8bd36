import { PayrollRateSchema } from '#database/schema'

/** A rate, a ceiling or a grid with the day it holds from, its source and who checked it. Appended, never edited. */
export default class PayrollRate extends PayrollRateSchema {}
