import vine from '@vinejs/vine'
import { END_REASONS, type EndReason } from '#contracts/end_reasons'
import { centsField, dayField } from '#core/fields'

export const signatureValidator = vine.create({
  kind: vine.enum(['cape', 'cesa'] as const),
  personId: vine.number(),
  activityId: vine.number(),
  signedOn: dayField(),
  startsOn: dayField(),
  endsOn: dayField().nullable().optional().requiredWhen('kind', '=', 'cape'),
  fixedPartCents: centsField().nullable().optional().requiredWhen('kind', '=', 'cesa'),
})

export const renewalValidator = vine.create({ signedOn: dayField(), endsOn: dayField() })

export const amendmentValidator = vine.create({
  signedOn: dayField(),
  effectiveOn: dayField(),
  fixedPartCents: centsField().nullable().optional(),
  note: vine.string().trim().maxLength(500).nullable().optional(),
})

export const endValidator = vine.create({ endedOn: dayField(), reason: vine.enum(Object.keys(END_REASONS) as EndReason[]) })
