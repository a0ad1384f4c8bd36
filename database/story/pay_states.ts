import { openPayState } from '#payroll/payslips/open_pay_state'
import type { Cast } from '#database/story/cast'

/** The ten months of 2025 that were paid before these books began, at the fixed part of the contract. */
export async function openPayStates({ actors }: Cast) {
  for (const { cesa } of Object.values(actors)) {
    if (!cesa || cesa.startsOn >= '2025-11-01') continue
    await openPayState({ contractId: cesa.id, year: 2025, monthlyGrossCents: cesa.fixedPartCents, months: 10 })
  }
}
