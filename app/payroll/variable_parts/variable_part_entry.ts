import type Contract from '#contracts/contract'
import type { Day } from '#core/day'
import { credit, debit, type EntryDraft } from '#ledger/entry_draft'
import type VariablePart from '#payroll/variable_parts/variable_part'

const headOf = ({ id, year }: VariablePart, { person }: Contract) => ({
  journal: 'OD',
  postedOn: `${year}-12-31`,
  label: `Part variable ${year}, ${person.fullName}`,
  source: `variable_part:${id}`,
  piece: `PV${year}-${id}`,
})

/** The variable part of a CESA at the end of its year: a cost, owed to the person and to the bodies. */
export const variablePartEntry = (part: VariablePart, contract: Contract): EntryDraft => ({
  ...headOf(part, contract),
  lines: [
    debit('641100', part.grossCents, contract.activityId),
    debit('645800', part.chargesCents, contract.activityId),
    credit('428610', part.grossCents, contract.activityId, contract.person.thirdPartyId),
    credit('438610', part.chargesCents, contract.activityId),
  ],
})

/** What a CAPE holder may be paid one day, contributions included: nothing is owed yet. */
export const capeProvisionEntry = (part: VariablePart, contract: Contract): EntryDraft => ({
  ...headOf(part, contract),
  lines: [debit('681500', part.grossCents, contract.activityId), credit('158100', part.grossCents, contract.activityId)],
})

/** The provision of a CAPE leaves the balance sheet, in whole or in part, when its pay becomes a cost. */
export const provisionReleaseEntry = (part: VariablePart, contract: Contract, cents: number, on: Day): EntryDraft => ({
  ...headOf(part, contract),
  postedOn: on,
  label: `Reprise de provision, ${contract.person.fullName}`,
  lines: [debit('158100', cents, contract.activityId), credit('781500', cents, contract.activityId)],
})
