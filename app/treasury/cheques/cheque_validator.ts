import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'

export const remittanceValidator = vine.create({
  ids: vine.array(vine.number()).optional(),
  bankAccountId: vine.number().optional(),
})

export const depositValidator = vine.create({ depositedOn: dayField() })

export const bounceValidator = vine.create({ bouncedOn: dayField(), feeCents: centsField(0).optional() })
