import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'
import { bicField, ibanField } from '#core/registration_fields'
import { STAGES, type Stage } from '#people/journey_step'

const line = (length: number) => vine.string().trim().maxLength(length).nullable().optional()

/** `29`, `2A`, `971`; 99 for a birth abroad. */
const department = () =>
  vine
    .string()
    .trim()
    .toUpperCase()
    .regex(/^(\d{2}|2[AB]|97\d)$/)
    .nullable()
    .optional()

const facts = {
  firstName: vine.string().trim().minLength(1).maxLength(60),
  lastName: vine.string().trim().minLength(1).maxLength(60),
  gender: vine
    .enum(['f', 'm', 'x'] as const)
    .nullable()
    .optional(),
  bornOn: dayField().nullable().optional(),
  bornIn: line(80),
  bornDepartment: department(),
  bornCountry: vine
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .optional(),
  nationality: line(60),
  workPermit: line(120),
  street: line(120),
  postcode: line(10),
  city: line(60),
  email: vine.string().trim().toLowerCase().email().maxLength(190).nullable().optional(),
  phone: line(30),
  prescriber: line(120),
  advisorId: vine.number().nullable().optional(),
  nir: line(30),
  iban: ibanField().nullable().optional(),
  bic: bicField().nullable().optional(),
}

export const changeValidator = vine.create(facts)

export const registrationValidator = vine.create({ ...facts, enteredOn: dayField() })

export const stepValidator = vine.create({
  stage: vine.enum(Object.keys(STAGES) as Stage[]),
  on: dayField(),
  note: line(500),
})

export const interviewValidator = vine.create({ heldOn: dayField(), report: vine.string().trim().maxLength(20_000).nullable().optional() })

export const subscriptionValidator = vine.create({ shares: vine.number().min(1).max(100_000), amountCents: centsField(1), on: dayField() })
