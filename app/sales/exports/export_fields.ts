import vine from '@vinejs/vine'

/** Which file, and which rows when some were ticked. */
export const exportFields = {
  format: vine.enum(['csv', 'ods'] as const).optional(),
  ids: vine.array(vine.number()).maxLength(200).optional(),
}
