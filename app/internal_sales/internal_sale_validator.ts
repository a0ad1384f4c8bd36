import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'

export const internalSaleValidator = vine.create({
  sellerId: vine.number(),
  buyerId: vine.number(),
  label: vine.string().maxLength(200),
  amountCents: centsField(1),
  soldOn: dayField(),
})
