import vine from '@vinejs/vine'
import { dayField } from '#core/fields'

const code = (longest: number) => vine.string().trim().toUpperCase().maxLength(longest).nullable().optional()

export const codeValidator = vine.create({
  /** Kind, subject and part of what is coded, as the list gives them. */
  what: vine.string().regex(/^[a-z_]+ \S+ \d+$/),
  code: code(20),
  baseCode: code(5),
  ctp: code(5),
  qualifier: code(5),
  validFrom: dayField(),
  source: vine.string().trim().minLength(5).maxLength(300),
  isConfirmed: vine.boolean().optional(),
})
