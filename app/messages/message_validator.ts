import vine from '@vinejs/vine'

export const bounceValidator = vine.create({ reason: vine.string().trim().minLength(2).maxLength(500) })

export const repetitionsValidator = vine.create({ ids: vine.array(vine.number()).minLength(1).maxLength(200) })

/** What one may change of a message before it leaves. */
export const letterFields = {
  email: vine.string().trim().toLowerCase().email().maxLength(190),
  title: vine.string().trim().minLength(2).maxLength(200),
  body: vine.string().trim().minLength(2).maxLength(6000),
}

export const letterValidator = vine.create(letterFields)
