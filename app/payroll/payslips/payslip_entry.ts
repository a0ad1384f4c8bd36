import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { credit, debit, type EntryDraft, type LineDraft } from '#ledger/entry_draft'
import type { PayInput, Payslip, PayslipLine } from '#payroll/engine/types'
import type { PayBodies } from '#payroll/payslips/pay_bodies'

export type PayslipBooking = {
  payslipId: number
  number: string
  label: string
  postedOn: Day
  activityId: number
  personThirdPartyId: number
  bodies: PayBodies
  /** What this payslip pays of a variable part that was a cost of its own year (42861, 43861). */
  accrual?: { grossCents: number; chargesCents: number } | null
}

/**
 * What a payslip writes in the books, on one activity: gross and contributions as costs, the net owed to the person, the
 * rest to each body, the reduction already deducted from what is owed; a benefit in kind was paid for elsewhere, and what
 * the person bears of the vouchers comes off their cost. A variable part accrued in its own year is taken
 * back from this year's costs: only the difference stays. Amounts in cents (PCG 2025, accounts 421, 43, 63, 64).
 */
export function payslipEntry(payslip: Payslip, input: PayInput, booking: PayslipBooking): EntryDraft {
  const { activityId, personThirdPartyId: person } = booking
  const { totals } = payslip
  return {
    journal: 'PA',
    postedOn: booking.postedOn,
    label: booking.label,
    source: `payslip:${booking.payslipId}`,
    piece: booking.number,
    lines: [
      ...merged([
        debit('641100', totals.grossCents, activityId),
        debit('641400', input.terminationIndemnity?.amountCents ?? 0, activityId),
        debit('625100', totals.refundsCents, activityId),
        credit('641700', totals.benefitsInKindCents, activityId),
        credit('647400', totals.vouchersCents, activityId),
        ...payslip.lines.flatMap((line) => contributionLines(line, booking)),
        debit('431000', totals.reductionUrssafCents, activityId, booking.bodies.urssaf),
        debit('437100', totals.reductionRetirementCents, activityId, booking.bodies.retirement),
        credit('442100', totals.withholdingCents, activityId, booking.bodies.tax),
        credit('425000', input.payAdvanceCents ?? 0, activityId, person),
        ...payslip.garnishments.map(({ owedTo, cents }) => credit('427000', cents, activityId, owedTo)),
        credit('421000', totals.netPaidCents, activityId, person),
      ]),
      ...reductionLines(payslip, booking),
      ...accrualLines(booking),
    ],
  }
}

/** What is kept from the pay and what the employer adds, owed to the same body. */
export function contributionLines(line: PayslipLine, { activityId, bodies }: Pick<PayslipBooking, 'activityId' | 'bodies'>): LineDraft[] {
  const to = bodies[line.body]
  return [
    credit(sixDigits(line.liabilityAccount), line.employeeCents, activityId, to),
    ...line.ledger.flatMap(({ expenseAccount, liabilityAccount, cents }) => [
      debit(sixDigits(expenseAccount), cents, activityId),
      credit(sixDigits(liabilityAccount), cents, activityId, to),
    ]),
  ]
}

/** The chart has six digits where the engine names the account of the plan. */
const sixDigits = (account: string) => account.padEnd(6, '0')

/** The general reduction shows apart from the contributions it lowers; both funds bear a part of it. */
const reductionLines = ({ totals }: Payslip, { activityId }: PayslipBooking): LineDraft[] => [
  credit('645100', totals.reductionUrssafCents, activityId),
  credit('645300', totals.reductionRetirementCents, activityId),
]

function accrualLines({ accrual, activityId, personThirdPartyId }: PayslipBooking): LineDraft[] {
  if (!accrual) return []
  return [
    debit('428610', accrual.grossCents, activityId, personThirdPartyId),
    debit('438610', accrual.chargesCents, activityId),
    credit('641100', accrual.grossCents, activityId),
    credit('645800', accrual.chargesCents, activityId),
  ]
}

/** One line for each account and third party, costs first: what a body is owed is one sum to pay. */
export function merged(lines: LineDraft[]): LineDraft[] {
  const groups = new Map<string, LineDraft[]>()
  for (const line of lines) {
    const key = `${line.account}:${line.thirdPartyId ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()]
    .map(([first, ...rest]) => {
      const cents = sum([first, ...rest].map(({ debitCents, creditCents }) => debitCents - creditCents))
      return debit(first.account, cents, first.activityId, first.thirdPartyId)
    })
    .sort((a, b) => b.account[0].localeCompare(a.account[0]) || a.account.localeCompare(b.account))
}
