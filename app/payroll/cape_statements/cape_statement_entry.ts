import { ofPeriod } from '#core/period'
import { credit, debit, type EntryDraft } from '#ledger/entry_draft'
import type CapeStatement from '#payroll/cape_statements/cape_statement'
import type { PayBodies } from '#payroll/payslips/pay_bodies'
import { contributionLines, merged } from '#payroll/payslips/payslip_entry'

type Booking = { activityId: number; personThirdPartyId: number; name: string; bodies: PayBodies }

/** What the pay of a CAPE holder writes in the books: common-law contributions, no withholding, no reduction. */
export const capeStatementEntry = (statement: CapeStatement, booking: Booking): EntryDraft => ({
  journal: 'PA',
  postedOn: statement.paidOn,
  label: `Relevé de rémunération CAPE ${ofPeriod(statement.period)}, ${booking.name}`,
  source: `cape_statement:${statement.id}`,
  piece: statement.number!,
  lines: merged([
    debit('641100', statement.grossCents, booking.activityId),
    ...statement.figures.lines.flatMap((line) => contributionLines(line, booking)),
    credit('421000', statement.netPaidCents, booking.activityId, booking.personThirdPartyId),
  ]),
})
