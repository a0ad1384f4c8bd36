import vine from '@vinejs/vine'
import { dayField } from '#core/fields'
import { bicField, ibanField } from '#core/registration_fields'

export const bankAccountValidator = vine.create({
  name: vine.string().trim().minLength(2).maxLength(80),
  iban: ibanField().nullable().optional(),
  bic: bicField().nullable().optional(),
  openedOn: dayField().nullable().optional(),
})
