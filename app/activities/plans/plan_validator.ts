import vine from '@vinejs/vine'
import type { Supplement } from '#activities/contribution'
import { DEDUCTIONS, type Deduction } from '#activities/margin_accounts'
import { PAYERS } from '#activities/plans/plan_words'
import { centsField, dayField } from '#core/fields'

/** A rate is typed in per cent and kept in basis points: "12" is 1200. */
const rate = () => centsField(0, 10_000)

export const planValidator = vine.create({
  name: vine.string().trim().minLength(3).maxLength(80),
  validFrom: dayField(),
  votedOn: dayField().nullable().optional(),
  base: vine.enum(['invoiced', 'collected', 'gross_margin'] as const),
  deductions: vine
    .array(vine.enum(Object.keys(DEDUCTIONS) as Deduction[]))
    .distinct()
    .optional(),
  per: vine.enum(['month', 'fiscal_year', 'since_entry'] as const),
  mode: vine.enum(['flat', 'marginal_tiers', 'whole_tier'] as const),
  tiers: vine
    .array(vine.object({ aboveCents: centsField(), rateBps: rate() }))
    .minLength(1)
    .maxLength(12),
  floorCapeCents: centsField(),
  floorCesaCents: centsField(),
  floorLaterCents: centsField(1).nullable().optional(),
  floorLaterAfterMonths: vine.number().withoutDecimals().range([1, 120]).nullable().optional(),
  fixedFeeCents: centsField(),
  supplements: vine
    .array(
      vine.object({
        label: vine.string().trim().maxLength(80).nullable().optional(),
        owedBy: vine.enum(Object.keys(PAYERS) as Supplement['owedBy'][]),
        amountCents: centsField().nullable().optional(),
        rateBps: rate().nullable().optional(),
      })
    )
    .maxLength(12)
    .optional(),
  yearlyCapCents: centsField(1).nullable().optional(),
  yearlyCapCapeCents: centsField(1).nullable().optional(),
  yearlyCapMemberCents: centsField(1).nullable().optional(),
  internalRateBps: rate(),
})
