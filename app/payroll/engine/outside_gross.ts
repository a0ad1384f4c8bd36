import { sum } from '#core/cents'
import type { PayElement, PaySituation } from '#payroll/engine/types'

/** What joins or leaves the pay without any contribution, in cents; what leaves is negative. */
export interface OutsideGross {
  transport: number
  mealVouchers: number
  expenses: number
  benefitsInKind: number
  terminationIndemnity: number
  payAdvance: number
  garnishment: number
}

/** `garnishedCents`: what the orders take, known once the net is. */
export function outsideGross(situation: PaySituation, elements: PayElement[], garnishedCents = 0): OutsideGross {
  const { transport, mealVouchers: vouchers, terminationIndemnity } = situation
  const perVoucher = vouchers ? vouchers.faceValueCents - vouchers.employerShareCents : 0
  return {
    transport: transport?.refundCents ?? 0,
    mealVouchers: vouchers ? -vouchers.count * perVoucher : 0,
    expenses: situation.expenseRefundsCents ?? 0,
    benefitsInKind: -grossOf(elements, ['benefit_in_kind']),
    terminationIndemnity: terminationIndemnity?.amountCents ?? 0,
    payAdvance: -(situation.payAdvanceCents ?? 0),
    garnishment: -garnishedCents || 0,
  }
}

/** The sum of some elements of pay, of all when no code is named. */
export const grossOf = (elements: PayElement[], codes?: PayElement['code'][]) =>
  sum(elements.filter(({ code }) => !codes || codes.includes(code)).map(({ amountCents }) => amountCents))

export const totalOutsideGross = (outside: OutsideGross) => sum(Object.values(outside))
