import vine from '@vinejs/vine'
import { dayField } from '#core/fields'

export const remittanceValidator = vine.create({
  ids: vine.array(vine.number()).optional(),
  bankAccountId: vine.number().optional(),
})

export const depositValidator = vine.create({ depositedOn: dayField() })
