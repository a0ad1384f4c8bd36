import vine from '@vinejs/vine'
import { centsField } from '#core/fields'

export const ceilingValidator = vine.create({ activityId: vine.number(), amount: centsField(0, 1_000_000_00) })
