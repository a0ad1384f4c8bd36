import { recordAudit } from '#core/audit_trail'
import { bpsOf, formatCents } from '#core/cents'
import type { Day } from '#core/day'
import { firstDay, periodOf } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { refuseUncoveredTerritory } from '#payroll/rates/rate_set'
import HousePayTerm from '#payroll/terms/house_pay_term'

export class VoucherShareOutOfBounds extends Refusal {
  constructor(least: number, most: number) {
    super(
      `La part de la coopérative sur un titre va de ${formatCents(least)} à ${formatCents(most)}\u00A0: 50 à 60\u00A0% (CGI 81 19°).`,
      'voucherEmployerCents'
    )
  }
}

export type HousePayFacts = {
  validFrom: Day
  equivalentHoursSmic: 'frozen' | 'current'
  equivalentHoursCap: 'monthly' | 'annual'
  leaveMethod?: 'constant_gross' | 'best_of_two'
  rulingReference?: string | null
  communeCode?: string | null
  collectiveAgreement?: string | null
  transportShareBps: number
  voucherFaceCents: number
  voucherEmployerCents: number
}

/** Appends how the house pays from the month of a day on. Throws TerritoryNotCovered, VoucherShareOutOfBounds. */
export function setHousePay(facts: HousePayFacts, on: Day, by: { id: number }, trx?: Transaction) {
  const { voucherFaceCents, voucherEmployerCents } = facts
  return inTransaction(async (trx_) => {
    refuseUncoveredTerritory(facts.communeCode)
    const [least, most] = [bpsOf(voucherFaceCents, 50_00), bpsOf(voucherFaceCents, 60_00)]
    if (voucherEmployerCents < least || voucherEmployerCents > most) throw new VoucherShareOutOfBounds(least, most)

    const validFrom = firstDay(periodOf(facts.validFrom))
    await recordAudit({ action: 'house_pay_set', subject: 'cooperative', details: { validFrom }, by }, trx_)
    return HousePayTerm.create({ ...facts, validFrom, recordedOn: on, recordedById: by.id || null }, { client: trx_ })
  }, trx)
}
