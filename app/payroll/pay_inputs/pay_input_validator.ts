import vine from '@vinejs/vine'
import { centsField, periodField } from '#core/fields'

const days = () => vine.number().withoutDecimals().min(0).max(31).optional()

export const requestValidator = vine.create({
  contractId: vine.number(),
  period: periodField(),
  variableAdvanceCents: centsField(0).optional(),
  refundsCents: centsField(0).optional(),
  transportPassCents: centsField(0, 1_000_00).optional(),
  workedDays: days(),
  voucherCount: days(),
  note: vine.string().trim().maxLength(500).optional(),
})

/** What whoever prepares pay writes besides: a bonus, the balance of a former year. */
export const officerRequestValidator = vine.create({
  ...requestValidator.schema.getProperties(),
  bonusCents: centsField(0).optional(),
  benefitInKindCents: centsField(0).optional(),
  variableBalanceCents: centsField(0).optional(),
  variableBalanceYear: vine.number().withoutDecimals().min(2000).max(2100).optional(),
})

export const decisionValidator = vine.create({
  grantedCents: centsField(0),
  reason: vine.string().trim().maxLength(500).optional(),
  asAdvance: vine.boolean().optional(),
})

export const monthValidator = vine.create({ mois: periodField().optional() })
