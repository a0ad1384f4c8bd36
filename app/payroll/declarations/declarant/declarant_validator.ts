import vine from '@vinejs/vine'

const text = (longest: number) => vine.string().trim().maxLength(longest).nullable().optional()
const digits = (pattern: RegExp) => vine.string().trim().toUpperCase().regex(pattern).nullable().optional()

export const declarantValidator = vine.create({
  contactName: text(80),
  contactEmail: vine.string().trim().toLowerCase().email().maxLength(100).nullable().optional(),
  contactPhone: digits(/^[0-9+ .]{9,20}$/),
  urssafId: digits(/^\d{14}$/),
  retirementId: digits(/^\d{14}$/),
  healthId: digits(/^[A-Z0-9]{4,14}$/),
  healthContract: text(30),
  healthPopulation: text(30),
  communeCode: digits(/^(\d{5}|2[AB]\d{3})$/),
  riskCode: digits(/^\d{3}[A-Z]{2,3}$/),
  jobCode: digits(/^\d{3}[A-Z]$/),
  agreementCode: digits(/^\d{4,5}$/),
})
