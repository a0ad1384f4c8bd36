import vine from '@vinejs/vine'
import { centsField, dayField, periodField } from '#core/fields'

export const capePayValidator = vine.create({
  contractId: vine.number(),
  period: periodField(),
  paidOn: dayField(),
  grossCents: centsField(1),
})
