import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools'
import { frenchVatNumberIsValid, sirenIsValid, siretIsValid } from '#core/registration_numbers'

/** Form fields for the numbers of a company and of its bank: spaces are forgiven, a wrong key is not. */

type Kind = { isValid: (value: string) => boolean; message: string }

const checked = vine.createRule((value: unknown, { isValid, message }: Kind, field: FieldContext) => {
  const plain = String(value)
    .replace(/[\s.\u00A0\u202F]/g, '')
    .toUpperCase()
  if (isValid(plain)) field.mutate(plain, field)
  else field.report(message, 'registration', field)
})

const fieldOf = (isValid: Kind['isValid'], message: string) => () => vine.string().use(checked({ isValid, message }))

export const sirenField = fieldOf(sirenIsValid, 'Ce SIREN n’existe pas : neuf chiffres, vérifiez la saisie.')
export const siretField = fieldOf(siretIsValid, 'Ce SIRET n’existe pas : quatorze chiffres, vérifiez la saisie.')
export const frenchVatNumberField = fieldOf(
  frenchVatNumberIsValid,
  'Ce numéro de TVA n’existe pas : FR, deux chiffres de clé, puis le SIREN.'
)
export const ibanField = fieldOf(
  (value) => isValidIBAN(electronicFormatIBAN(value) ?? ''),
  'Cet IBAN n’est pas valable : recopiez-le depuis un relevé d’identité bancaire.'
)
export const bicField = fieldOf(isValidBIC, 'Ce BIC n’est pas valable : huit ou onze caractères.')
export const nafField = fieldOf((value) => /^\d{4}[A-Z]$/.test(value), 'Un code NAF a quatre chiffres et une lettre, par exemple 82.99Z.')
