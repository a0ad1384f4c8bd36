import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'

export const doubtValidator = vine.create({
  doubtedOn: dayField(),
  reason: vine.string().trim().maxLength(500),
  provision: centsField(0),
})

export const provisionValidator = vine.create({ provision: centsField(0), decidedOn: dayField() })

export const trustValidator = vine.create({ endedOn: dayField() })
