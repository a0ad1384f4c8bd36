import vine from '@vinejs/vine'

export const brandValidator = vine.create({
  color: vine
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .nullable()
    .optional(),
  footer: vine.string().trim().maxLength(160).nullable().optional(),
  logo: vine.file({ size: '2mb' }).nullable().optional(),
  withoutLogo: vine.accepted().optional(),
})
