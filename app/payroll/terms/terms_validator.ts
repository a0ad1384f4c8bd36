import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'

const percent = () => vine.number().min(0).max(100).decimal([0, 3])

export const housePayValidator = vine.create({
  validFrom: dayField(),
  equivalentHoursSmic: vine.enum(['frozen', 'current'] as const),
  equivalentHoursCap: vine.enum(['monthly', 'annual'] as const),
  leaveMethod: vine.enum(['constant_gross', 'best_of_two'] as const).optional(),
  rulingReference: vine.string().trim().maxLength(200).nullable().optional(),
  communeCode: vine
    .string()
    .trim()
    .regex(/^\d[\dAB]\d{3}$/)
    .nullable()
    .optional(),
  collectiveAgreement: vine.string().trim().maxLength(200).nullable().optional(),
  transportShare: vine.number().min(50).max(100).decimal([0, 2]),
  voucherFaceCents: centsField(0, 50_00).optional(),
  voucherEmployerCents: centsField(0, 50_00).optional(),
})

export const contractPayValidator = vine.create({
  validFrom: dayField(),
  /** Empty for a pay without hours. */
  weeklyHours: vine.number().min(1).max(35).decimal([0, 2]).nullable().optional(),
  isExecutive: vine.boolean().optional(),
  job: vine.string().trim().maxLength(120).nullable().optional(),
  classification: vine.string().trim().maxLength(120).nullable().optional(),
})

export const coverValidator = vine.create({
  kind: vine.enum(['health', 'provident'] as const),
  label: vine.string().trim().minLength(2).maxLength(120),
  audience: vine.enum(['everybody', 'executives', 'others'] as const),
  validFrom: dayField(),
  premiumCents: centsField(0, 1_000_00).optional(),
  employerShare: percent().optional(),
  base: vine.enum(['t1', 't1_t2', 'gross'] as const).optional(),
  employee: percent().optional(),
  employer: percent().optional(),
  source: vine.string().trim().minLength(5).maxLength(300),
})
