import vine from '@vinejs/vine'
import { dayField, periodField } from '#core/fields'

export const runsFilterValidator = vine.create({ vue: vine.enum(['a-approuver', 'en-cours', 'faites'] as const).optional() })

export const runValidator = vine.create({
  period: periodField(),
  paidOn: dayField(),
  /** Named contracts are paid by a run of their own. */
  contractIds: vine.array(vine.number()).optional(),
  kind: vine.enum(['monthly', 'supplement'] as const).optional(),
})
