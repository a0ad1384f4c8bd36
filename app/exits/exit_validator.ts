import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'
import { EXIT_KINDS, RECEIVABLE_DECISIONS, VEHICLES } from '#exits/plan/exit_kinds'
import { TRANSFER_MODES } from '#exits/plan/contract_transfer'
import { SITUATIONS } from '#exits/follow_ups/follow_up'

const keysOf = <T extends object>(words: T) => Object.keys(words) as (keyof T & string)[]

export const planValidator = vine.create({
  contractId: vine.number(),
  kind: vine.enum(keysOf(EXIT_KINDS)),
  vehicle: vine.enum(keysOf(VEHICLES)),
  decidedOn: dayField(),
  lastDayOn: dayField(),
})

export const companyValidator = vine.create({
  name: vine.string().maxLength(160),
  legalForm: vine.string().maxLength(40),
  siren: vine.string().maxLength(20),
  capitalCents: centsField(),
  street: vine.string().maxLength(200),
  postcode: vine.string().maxLength(10),
  city: vine.string().maxLength(100),
  premises: vine.string().maxLength(200).nullable().optional(),
  vatScheme: vine.string().maxLength(120).nullable().optional(),
  startingAid: vine.string().maxLength(200).nullable().optional(),
  insurance: vine.string().maxLength(200).nullable().optional(),
})

const score = () => vine.number().min(0).max(5).nullable().optional()

export const skillsValidator = vine.create({
  skills: vine.array(vine.object({ label: vine.string().maxLength(60), before: score(), after: score() })).maxLength(10),
})

export const transferValidator = vine.create({
  customerName: vine.string().maxLength(160),
  label: vine.string().maxLength(200),
  remainingCents: centsField(),
  mode: vine.enum(keysOf(TRANSFER_MODES)),
  consentedOn: dayField().nullable().optional(),
  isReleased: vine.boolean().optional(),
})

export const preparationValidator = vine.create({
  receivables: vine.enum(keysOf(RECEIVABLE_DECISIONS)),
  remembered: vine.enum(['paid', 'given_up'] as const),
  paidOn: dayField(),
  indemnityCents: centsField().optional(),
  heldBackCents: centsField().optional(),
  mayOwe: vine.boolean().optional(),
})

export const settlementValidator = vine.create({ on: dayField() })

export const followUpValidator = vine.create({
  situation: vine.enum(keysOf(SITUATIONS)),
  turnoverBand: vine.string().maxLength(60).nullable().optional(),
  jobs: vine.number().min(0).nullable().optional(),
  helped: vine.string().maxLength(500).nullable().optional(),
})
