import vine from '@vinejs/vine'
import { centsField, dayField, periodField } from '#core/fields'

export const paymentValidator = vine.create({
  ids: vine.array(vine.number()).optional(),
  paidOn: dayField(),
  paidLabel: vine.string().trim().maxLength(120).optional(),
})

export const bankFilterValidator = vine.create({
  nature: vine.string().trim().maxLength(20).optional(),
  apres: vine.number().optional(),
  compte: vine.number().optional(),
  q: vine.string().trim().maxLength(80).optional(),
})

export const matchValidator = vine.create({ entryId: vine.number() })

export const advanceValidator = vine.create({
  amountCents: centsField(1),
  instalmentCents: centsField(1),
  firstInstalment: periodField(),
  reason: vine.string().trim().minLength(5).maxLength(300),
})

export const declineValidator = vine.create({
  reason: vine.string().trim().minLength(5).maxLength(300),
})

export const repaymentValidator = vine.create({ amountCents: centsField(1), repaidOn: dayField() })
