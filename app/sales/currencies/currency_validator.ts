import vine from '@vinejs/vine'
import { dayField } from '#core/fields'
import { currencyField, currencyRateField } from '#sales/invoices/typed_lines'

export const currencyRateValidator = vine.create({
  currency: currencyField(),
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
