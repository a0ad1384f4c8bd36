import vine from '@vinejs/vine'
import { centsField } from '#core/fields'

export const wishValidator = vine.create({
  contrat: vine.number().optional(),
  mois: vine.number().withoutDecimals().min(1).max(24).optional(),
  reserve: centsField(0).optional(),
  fixe: centsField(0).optional(),
  voulu: vine.enum(['budget', 'brut', 'net'] as const).optional(),
  montant: centsField(0).optional(),
})

export const candidateValidator = vine.create({
  chiffre: centsField(0, 1_000_000_00).optional(),
  frais: centsField(0, 1_000_000_00).optional(),
})
