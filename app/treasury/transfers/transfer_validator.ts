import vine from '@vinejs/vine'
import { dayField } from '#core/fields'
import { FORMATS, type Format } from '#treasury/transfers/pain_001'

export const batchValidator = vine.create({
  ids: vine.array(vine.number()).optional(),
  executionOn: dayField(),
  label: vine.string().trim().maxLength(120).nullable().optional(),
  bankAccountId: vine.number().optional(),
  format: vine.enum(Object.keys(FORMATS) as Format[]).optional(),
})

export const reasonValidator = vine.create({ reason: vine.string().trim().minLength(5).maxLength(300) })

export const executionValidator = vine.create({ executedOn: dayField() })

export const rejectionValidator = vine.create({
  reason: vine.string().trim().minLength(5).maxLength(300),
  rejectedOn: dayField(),
})

export const batchesListValidator = vine.create({
  vue: vine.enum(['a-approuver', 'a-envoyer', 'en-banque', 'executes', 'abandonnes'] as const).optional(),
  apres: vine.number().optional(),
})

export const transfersListValidator = vine.create({
  q: vine.string().trim().maxLength(80).optional(),
  apres: vine.number().optional(),
})
