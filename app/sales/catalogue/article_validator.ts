import vine from '@vinejs/vine'
import { lineFields } from '#sales/invoices/typed_lines'

const { label, description, unit, unitPrice, nature, vat } = lineFields()
const facts = { label, description, unit, unitPrice, nature, vat }

export const articleValidator = vine.create(facts)

export const newArticleValidator = vine.create({ ...facts, activityId: vine.number() })

export const articleListValidator = vine.create({
  vue: vine.enum(['actifs', 'archives'] as const).optional(),
  q: vine.string().maxLength(100).optional().nullable(),
  activite: vine.number().optional().nullable(),
  apres: vine.string().maxLength(400).optional(),
  avant: vine.string().maxLength(400).optional(),
})
