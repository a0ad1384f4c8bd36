import vine from '@vinejs/vine'
import { periodField } from '#core/fields'

export const exemptionValidator = vine.create({
  covers: vine.enum(['minimum', 'whole'] as const),
  fromPeriod: periodField(),
  untilPeriod: periodField().nullable().optional(),
  reason: vine.string().trim().minLength(5).maxLength(200),
})

export const exemptionEndValidator = vine.create({ untilPeriod: periodField() })
