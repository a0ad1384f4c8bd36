import { belongsTo, hasOne } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasOne } from '@adonisjs/lucid/types/relations'
import type { Day } from '#core/day'
import { MessageSchema } from '#database/schema'
import Document from '#documents/document'
import User from '#identity/user'

export const PURPOSES = { sending: 'Envoi', reminder: 'Relance', statement: 'État des comptes', notice: 'Avis' } as const

export type Purpose = keyof typeof PURPOSES

/** A mail that the house writes: to whom, what it says, who asked for it, and what became of it. */
export default class Message extends MessageSchema {
  declare purpose: Purpose

  @belongsTo(() => User, { foreignKey: 'askedById' })
  declare askedBy: BelongsTo<typeof User>

  @belongsTo(() => Document)
  declare document: BelongsTo<typeof Document>

  @belongsTo(() => Message, { foreignKey: 'repeatsId' })
  declare repeats: BelongsTo<typeof Message>

  @hasOne(() => Message, { foreignKey: 'repeatsId' })
  declare repeatedBy: HasOne<typeof Message>

  /** Newest first, with all that a list of them shows. */
  static about(subject: string) {
    return Message.query().where('subject', subject).preload('askedBy').preload('repeatedBy').orderBy('id', 'desc')
  }

  get subjectKind() {
    return this.subject.split(':')[0]
  }

  get subjectId() {
    return Number(this.subject.split(':')[1])
  }

  get isWaiting() {
    return !this.sentOn && !this.failedOn
  }

  /** It left, and came back. */
  get bounced() {
    return Boolean(this.sentOn && this.failedOn)
  }

  /** Somebody still has to do something about it. Its repetition must be loaded. */
  get isToRepeat() {
    return Boolean(this.failedOn) && !this.repeatedBy
  }

  get purposeLabel() {
    return PURPOSES[this.purpose]
  }

  get standing(): { is: 'waiting' | 'done' | 'late'; label: string } {
    if (this.failedOn) return { is: 'late', label: this.bounced ? 'Revenu' : 'Refusé' }
    return this.sentOn ? { is: 'done', label: 'Parti' } : { is: 'waiting', label: 'En attente' }
  }

  /** The day on which it last moved. */
  get lastOn(): Day {
    return this.failedOn ?? this.sentOn ?? this.askedOn
  }
}
