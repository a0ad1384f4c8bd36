import vine from '@vinejs/vine'

export const letteringValidator = vine.create({
  ids: vine.array(vine.number().withoutDecimals()).minLength(2).maxLength(200),
})
