import { belongsTo, hasMany } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import { SepaTransferSchema } from '#database/schema'
import { maskIban } from '#third_parties/iban'
import ThirdParty from '#third_parties/third_party'
import SepaBatch from '#treasury/transfers/sepa_batch'
import SepaTransferItem from '#treasury/transfers/sepa_transfer_item'

/** Money to one third party, for all that it is owed in a batch. */
export default class SepaTransfer extends SepaTransferSchema {
  @belongsTo(() => SepaBatch, { foreignKey: 'batchId' })
  declare batch: BelongsTo<typeof SepaBatch>

  @belongsTo(() => ThirdParty)
  declare thirdParty: BelongsTo<typeof ThirdParty>

  @hasMany(() => SepaTransferItem, { foreignKey: 'transferId', onQuery: (items) => items.orderBy('id') })
  declare items: HasMany<typeof SepaTransferItem>

  get maskedIban() {
    return maskIban(this.iban)
  }

  get isRejected() {
    return Boolean(this.rejectedOn)
  }
}
