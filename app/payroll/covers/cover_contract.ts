import { CoverContractSchema } from '#database/schema'

export const COVER_KINDS = { health: 'Complémentaire santé', provident: 'Prévoyance' } as const
export const AUDIENCES = { everybody: 'Tout le monde', executives: 'Les cadres', others: 'Les non-cadres' } as const
export const COVER_BASES = { t1: 'Tranche 1', t1_t2: 'Tranches 1 et 2', gross: 'Brut' } as const

/** A health or provident contract of the house, from a day on; each of them names whom it covers. */
export default class CoverContract extends CoverContractSchema {
  declare kind: keyof typeof COVER_KINDS
  declare audience: keyof typeof AUDIENCES
  declare base: keyof typeof COVER_BASES | null

  covers(isExecutive: boolean) {
    return this.audience === 'everybody' || (this.audience === 'executives') === isExecutive
  }
}
