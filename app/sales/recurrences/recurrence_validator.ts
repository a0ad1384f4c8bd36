import vine from '@vinejs/vine'
import { dayField } from '#core/fields'
import { RHYTHMS, type Rhythm } from '#sales/recurrences/rhythms'

export const recurrenceValidator = vine.create({
  title: vine.string().trim().minLength(2).maxLength(180),
  rhythm: vine.enum(Object.keys(RHYTHMS) as Rhythm[]),
  startsOn: dayField(),
  isSubmitted: vine.accepted().optional(),
})
