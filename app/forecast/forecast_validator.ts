import vine from '@vinejs/vine'
import { centsField } from '#core/fields'
import { TRADES, type Trade } from '#forecast/candidates/trades'

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
  achats: centsField(0, 1_000_000_00).optional(),
  metier: vine.enum(Object.keys(TRADES) as Trade[]).optional(),
})

export const treasuryValidator = vine.create({
  activite: vine
    .string()
    .regex(/^[A-Z0-9]+$/)
    .optional(),
  mois: vine
    .string()
    .regex(/^(fait|reste|\d{4}-(0[1-9]|1[0-2]))$/)
    .optional(),
})

export const expectedMonthsValidator = vine.create({
  monthlySalesCents: centsField(0, 10_000_000_00).nullable().optional(),
  monthlyCostsCents: centsField(0, 10_000_000_00).nullable().optional(),
  monthlyPayCents: centsField(0, 1_000_000_00).nullable().optional(),
})
