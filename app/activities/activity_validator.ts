import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'

/** A share is typed in per cent and kept in basis points: "60" is 6000. */
const members = () =>
  vine
    .array(vine.object({ personId: vine.number(), shareBps: centsField(1, 10_000) }))
    .minLength(1)
    .maxLength(8)

const facts = {
  tradeName: vine.string().trim().minLength(2).maxLength(120),
  trade: vine.string().trim().minLength(2).maxLength(120),
  isVatExempt: vine.boolean().optional(),
  isTraining: vine.boolean().optional(),
  advisorId: vine.number().nullable().optional(),
  purchaseCode: vine.string().trim().maxLength(20).nullable().optional(),
  insuranceMention: vine.string().trim().maxLength(300).nullable().optional(),
  saleTerms: vine.string().trim().maxLength(6000).nullable().optional(),
}

export const openingValidator = vine.create({
  ...facts,
  code: vine
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]\d{2,8}$/)
    .nullable()
    .optional(),
  openedOn: dayField(),
  members: members(),
})

export const changeValidator = vine.create(facts)

export const sharesValidator = vine.create({ from: dayField(), members: members() })

export const closureValidator = vine.create({ closedOn: dayField() })
