import db from '@adonisjs/lucid/services/db'
import type { Transaction } from '#core/transaction'
import type { EquivalentHours, HeadcountBand, HealthCover } from '#payroll/engine/types'

export type PayConditions = {
  headcountBand: HeadcountBand
  health: HealthCover
  workingTime: EquivalentHours
  inseeCode: string | null
  collectiveAgreement: string | null
}

/** How this house pays everybody: the settings that Urssaf has not ruled on are its own, and stand in `settings.pay`. */
export async function payConditions(trx?: Transaction): Promise<PayConditions> {
  const house = await (trx ?? db).from('cooperatives').orderBy('id').firstOrFail()
  const settings = (house.settings ? JSON.parse(house.settings) : {}).pay ?? {}
  return {
    headcountBand: house.headcount_band,
    health: {
      premiumCents: Number(house.health_premium_cents),
      employerShareBps: settings.healthEmployerShareBps ?? 50_00,
    },
    workingTime: {
      kind: 'equivalent_hours',
      smic: settings.equivalentHoursSmic ?? 'frozen',
      cap: settings.equivalentHoursCap ?? 'monthly',
      rulingReference: settings.equivalentHoursRuling ?? null,
    },
    inseeCode: settings.inseeCode ?? null,
    collectiveAgreement: settings.collectiveAgreement ?? null,
  }
}
