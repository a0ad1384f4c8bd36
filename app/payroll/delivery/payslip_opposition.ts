import { PayslipOppositionSchema } from '#database/schema'

/** Somebody wants payslips on paper, as the law lets anybody (C. trav. L3243-2, D3243-7). */
export default class PayslipOpposition extends PayslipOppositionSchema {}
