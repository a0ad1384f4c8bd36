import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'

const amount = () => centsField().optional()

export const manualEntryValidator = vine.create({
  journal: vine.enum(['OD', 'AN', 'BQ', 'AC', 'VE', 'ND', 'PA', 'IN']).optional(),
  postedOn: dayField(),
  piece: vine.string().trim().minLength(1).maxLength(40),
  label: vine.string().trim().minLength(2).maxLength(200),
  lines: vine
    .array(
      vine.object({
        account: vine
          .string()
          .trim()
          .regex(/^\d{3,10}$/),
        activity: vine.string().trim().maxLength(10),
        party: vine.string().trim().maxLength(200).optional(),
        debitCents: amount(),
        creditCents: amount(),
      })
    )
    .minLength(2)
    .maxLength(500),
  paper: vine.file().optional(),
  post: vine.boolean().optional(),
})

export const reversalValidator = vine.create({
  reason: vine.string().trim().minLength(5).maxLength(300),
  on: dayField(),
})
