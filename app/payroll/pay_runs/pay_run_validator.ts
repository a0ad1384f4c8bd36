import vine from '@vinejs/vine'
import { dayField, periodField } from '#core/fields'

export const runsFilterValidator = vine.create({ vue: vine.enum(['a-approuver', 'en-cours', 'faites'] as const).optional() })

export const runPageValidator = vine.create({ page: vine.number().withoutDecimals().min(1).max(1_000).optional() })

export const runValidator = vine.create({
  period: periodField(),
  paidOn: dayField(),
  /** Named contracts are paid by a run of their own. */
  contractIds: vine.array(vine.number()).optional(),
  kind: vine.enum(['monthly', 'supplement'] as const).optional(),
})
