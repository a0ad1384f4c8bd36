import vine from '@vinejs/vine'
import { dayField } from '#core/fields'

export const choiceValidator = vine.create({
  kind: vine.enum(['items', 'entries', 'account'] as const),
  ids: vine.array(vine.number()).maxLength(200).optional(),
  account: vine
    .string()
    .regex(/^\d{6,8}$/)
    .optional()
    .requiredWhen('kind', '=', 'account'),
  activityId: vine.number().nullable().optional(),
  postedOn: dayField().optional(),
  /** Back to the list that it was chosen from. */
  back: vine.boolean().optional(),
})
