import vine from '@vinejs/vine'
import { bicField, ibanField } from '#core/registration_fields'

export const bankDetailsValidator = vine.create({ iban: ibanField(), bic: bicField().nullable().optional() })
