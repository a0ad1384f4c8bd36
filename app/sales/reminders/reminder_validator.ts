import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'

export const bulkReminderValidator = vine.create({ ids: vine.array(vine.number()).minLength(1).maxLength(200) })

export const stopValidator = vine.create({ reason: vine.string().trim().minLength(2).maxLength(500) })

export const ladderValidator = vine.create({
  sends: vine.enum(['propose', 'send'] as const),
  steps: vine
    .array(
      vine.object({
        daysLate: vine.number().withoutDecimals().min(1).max(365).optional().nullable(),
        title: vine.string().trim().maxLength(200).optional().nullable(),
        body: vine.string().trim().maxLength(6000).optional().requiredIfExists('title'),
        withCharges: vine.accepted().optional(),
      })
    )
    .maxLength(6),
})

/** A percentage as typed, `2,62`, is so many basis points. */
const percentField = () => centsField(0, 100_00)

export const rateValidator = vine.create({
  fromOn: dayField(),
  legal: percentField(),
  refinancing: percentField(),
  source: vine.string().trim().minLength(4).maxLength(300),
})
