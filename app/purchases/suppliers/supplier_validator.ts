import vine from '@vinejs/vine'
import { bicField, ibanField, sirenField } from '#core/registration_fields'
import { SUPPLIER_VIEWS } from '#purchases/suppliers/supplier_list'

export const supplierValidator = vine.create({
  name: vine.string().trim().minLength(2).maxLength(160),
  siren: sirenField().optional(),
  vatNumber: vine.string().trim().maxLength(30).optional(),
  country: vine.string().regex(/^[A-Za-z]{2}$/),
  email: vine.string().email().maxLength(190).optional(),
  iban: ibanField().optional(),
  bic: bicField().optional(),
})

export const supplierListValidator = vine.create({
  vue: vine.enum(SUPPLIER_VIEWS).optional(),
  q: vine.string().trim().maxLength(80).optional(),
  apres: vine.string().maxLength(160).optional(),
  csv: vine.string().optional(),
})
