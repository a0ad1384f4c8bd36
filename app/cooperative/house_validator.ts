import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'
import { bicField, frenchVatNumberField, ibanField, nafField, sirenField, siretField } from '#core/registration_fields'
import { HEADCOUNT_BANDS, LATE_CLAIMS, VAT_EVERY, VAT_ON, type HeadcountBand } from '#cooperative/house_facts'

const text = (longest: number) => vine.string().minLength(2).maxLength(longest)
const dayOfMonth = () => vine.number().withoutDecimals().min(1).max(28)

export const houseValidator = vine.create({
  name: text(120),
  legalForm: text(120),
  capitalCents: centsField(),
  siren: sirenField(),
  siret: siretField(),
  naf: nafField(),
  vatNumber: frenchVatNumberField(),
  rcsCity: text(60),
  street: text(120),
  postcode: vine.string().regex(/^\d{5}$/),
  city: text(60),
  email: vine.string().toLowerCase().email().maxLength(190),
  phone: vine.string().maxLength(30).nullable().optional(),
  iban: ibanField().nullable().optional(),
  bic: bicField().nullable().optional(),
  vatOn: vine.enum(Object.keys(VAT_ON) as (keyof typeof VAT_ON)[]),
  headcountBand: vine.enum(Object.keys(HEADCOUNT_BANDS) as HeadcountBand[]),
  ca3Day: dayOfMonth(),
  vatEvery: vine.enum(Object.keys(VAT_EVERY) as (keyof typeof VAT_EVERY)[]).optional(),
  vatCoefficient: vine.number().withoutDecimals().min(0).max(100).optional(),
  expenseDeadlineDay: dayOfMonth(),
  lateClaims: vine.enum(Object.keys(LATE_CLAIMS) as (keyof typeof LATE_CLAIMS)[]),
  payInputDay: dayOfMonth(),
  payDay: dayOfMonth(),
  paymentTermDays: vine.number().withoutDecimals().min(0).max(60),
  healthPremiumCents: centsField(0, 1_000_00),
  advanceCeilingCents: centsField(0).nullable().optional(),
  roundingToleranceCents: centsField(0, 10_00).optional(),
  einvoicingFrom: dayField().nullable().optional(),
  saleTerms: vine.string().trim().maxLength(6000).nullable().optional(),
})
