import vine from '@vinejs/vine'
import { dayField } from '#core/fields'
import { ROLE_NAMES } from '#identity/rights'

/** One address, one account: both databases compare it in small letters. */
const emailField = () => vine.string().toLowerCase().email().maxLength(190)

const newPassword = () => vine.string().minLength(12).maxLength(200).confirmed()

const access = {
  role: vine.enum(ROLE_NAMES),
  accessFrom: dayField().nullable().optional(),
  accessUntil: dayField().nullable().optional(),
}

export const signInValidator = vine.create({
  email: emailField(),
  password: vine.string().maxLength(200),
})
export const resetRequestValidator = vine.create({ email: emailField() })
export const newPasswordValidator = vine.create({ password: newPassword() })
export const passwordChangeValidator = vine.create({
  current_password: vine.string().maxLength(200),
  password: newPassword(),
})
export const invitationValidator = vine.create({
  fullName: vine.string().minLength(2).maxLength(120),
  email: emailField(),
  ...access,
})
export const accessValidator = vine.create(access)
