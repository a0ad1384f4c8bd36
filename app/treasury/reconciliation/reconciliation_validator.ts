import vine from '@vinejs/vine'
import { dayField } from '#core/fields'

/** What the bill of a charge may bear. */
export const VAT_CHOICES = [
  { value: 0, label: 'Sans TVA' },
  { value: 2000, label: '20 %' },
  { value: 1000, label: '10 %' },
  { value: 550, label: '5,5 %' },
  { value: 210, label: '2,1 %' },
]

export const choiceValidator = vine.create({
  kind: vine.enum(['items', 'entries', 'account', 'credit'] as const),
  ids: vine.array(vine.number()).maxLength(200).optional(),
  account: vine
    .string()
    .regex(/^\d{6,8}$/)
    .optional()
    .requiredWhen('kind', '=', 'account'),
  activityId: vine.number().nullable().optional().requiredWhen('kind', '=', 'credit'),
  thirdPartyId: vine.number().optional().requiredWhen('kind', '=', 'credit'),
  vatRateBps: vine
    .number()
    .in(VAT_CHOICES.map(({ value }) => value))
    .optional(),
  keepsRest: vine.boolean().optional(),
  postedOn: dayField().optional(),
  /** Back to the list that it was chosen from. */
  back: vine.boolean().optional(),
})
