import db from '@adonisjs/lucid/services/db'
import { lastDay, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import type { EquivalentHours, HeadcountBand, HealthCover, ProvidentContract, WorkingTime } from '#payroll/engine/types'

export type PayConditions = {
  headcountBand: HeadcountBand
  health: HealthCover
  provident: ProvidentContract | null
  workingTime: WorkingTime
  executive: boolean
  job: string | null
  classification: string | null
  inseeCode: string | null
  collectiveAgreement: string | null
  /** Leave taken is paid at constant gross, or by the better of pay kept up and one tenth (L3141-24). */
  leaveMethod: 'constant_gross' | 'best_of_two'
  /** What the house refunds of a transport pass (C. trav. L3261-2). */
  transportShareBps: number
  voucher: { faceCents: number; employerCents: number }
}

/**
 * How this house pays everybody in a month: what Urssaf has not ruled on, its commune, its agreement, its vouchers, as last
 * recorded by then. A contract may say otherwise of itself: `conditionsOf`.
 */
export async function payConditions(trx?: Transaction, period?: Period): Promise<PayConditions> {
  const client = trx ?? db
  const house = await client.from('cooperatives').orderBy('id').firstOrFail()
  const terms = await client
    .from('house_pay_terms')
    .if(period, (query) => query.where('valid_from', '<=', lastDay(period!)))
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .first()
  const workingTime: EquivalentHours = {
    kind: 'equivalent_hours',
    smic: terms?.equivalent_hours_smic ?? 'frozen',
    cap: terms?.equivalent_hours_cap ?? 'monthly',
    rulingReference: terms?.ruling_reference ?? null,
  }
  return {
    headcountBand: house.headcount_band,
    health: { premiumCents: Number(house.health_premium_cents), employerShareBps: 50_00 },
    provident: null,
    workingTime,
    executive: false,
    job: null,
    classification: null,
    inseeCode: terms?.commune_code ?? null,
    collectiveAgreement: terms?.collective_agreement ?? null,
    leaveMethod: terms?.leave_method ?? 'constant_gross',
    transportShareBps: terms?.transport_share_bps ?? 50_00,
    voucher: { faceCents: Number(terms?.voucher_face_cents ?? 0), employerCents: Number(terms?.voucher_employer_cents ?? 0) },
  }
}
