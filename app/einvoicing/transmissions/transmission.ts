import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { TransmissionSchema } from '#database/schema'
import Document from '#documents/document'
import type { OutgoingFlow } from '#einvoicing/platform/platform'

/** Something handed to the platform, or about to be: what, when it was asked, when it left, what was answered. */
export default class Transmission extends TransmissionSchema {
  declare syntax: OutgoingFlow['syntax']
  declare treatment: OutgoingFlow['rule']

  @belongsTo(() => Document)
  declare document: BelongsTo<typeof Document>

  /** Still to be carried. */
  get isWaiting() {
    return !this.sentOn && !this.refusedOn
  }
}
