import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { GarnishmentSchema } from '#database/schema'
import ThirdParty from '#third_parties/third_party'

export const GARNISHMENT_KINDS = {
  scale: 'Saisie, cession ou avis du Trésor, au barème',
  maintenance: 'Pension alimentaire, paiement direct',
} as const

/** An order to pay a creditor out of somebody's net (C. trav. L3252-1 s.): the house owes what it takes (427). */
export default class Garnishment extends GarnishmentSchema {
  declare kind: keyof typeof GARNISHMENT_KINDS

  @belongsTo(() => ThirdParty, { foreignKey: 'creditorId' })
  declare creditor: BelongsTo<typeof ThirdParty>

  get label() {
    return GARNISHMENT_KINDS[this.kind]
  }
}
