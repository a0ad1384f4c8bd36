import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { BookCheckSchema } from '#database/schema'
import User from '#identity/user'
import type { Finding } from '#ledger/checks/check'

export const CHECK_REASONS = {
  asked: 'à la demande',
  nightly: 'de la nuit',
  closing: 'avant une clôture',
  export: 'avant un export',
} as const

export type CheckReason = keyof typeof CHECK_REASONS

/** A verification of all the books: why, on which day, and what it found. */
export default class BookCheck extends BookCheckSchema {
  declare reason: CheckReason
  declare findings: Finding[] | null

  @belongsTo(() => User, { foreignKey: 'askedById' })
  declare askedBy: BelongsTo<typeof User>

  get why() {
    return CHECK_REASONS[this.reason]
  }

  get isFinished() {
    return this.finishedAt !== null
  }

  get holds() {
    return this.isFinished && this.findings?.length === 0
  }
}
