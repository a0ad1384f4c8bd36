import vine from '@vinejs/vine'
import { dayField } from '#core/fields'
import { currencyRateField } from '#sales/invoices/typed_lines'

export const currencyRateValidator = vine.create({
  currency: vine
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/),
  quotedOn: dayField(),
  rate: currencyRateField(),
  source: vine.string().trim().minLength(3).maxLength(120),
})

export const currencyListValidator = vine.create({
  monnaie: vine
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .nullable(),
})

export const currencyFileValidator = vine.create({ file: vine.file({ size: '10mb' }) })
