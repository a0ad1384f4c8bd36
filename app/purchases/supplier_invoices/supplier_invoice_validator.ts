import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'
import { REVERSE_CHARGES, type ReverseCharge } from '#purchases/supplier_invoices/purchase_accounts'
import { PURCHASE_CHOICES } from '#purchases/supplier_invoices/purchase_choices'

export const REVERSE_CHARGE_CHOICES = Object.entries(REVERSE_CHARGES).map(([value, { label }]) => ({
  value,
  label,
}))

export const supplierInvoiceValidator = vine.create({
  activityId: vine.number(),
  supplierName: vine.string().trim().minLength(2).maxLength(160),
  number: vine.string().trim().minLength(1).maxLength(40),
  label: vine.string().trim().minLength(2).maxLength(200),
  invoicedOn: dayField(),
  dueOn: dayField(),
  reverseCharge: vine.enum(Object.keys(REVERSE_CHARGES) as ReverseCharge[]).optional(),
  isVatOnIssue: vine.boolean().optional(),
  advancedCents: centsField(0).optional(),
  advancedById: vine.number().optional(),
  lines: vine
    .array(
      vine.object({
        account: vine.enum(PURCHASE_CHOICES.map(({ account }) => account)),
        netCents: centsField(1),
        vatRateBps: vine.number().in([2000, 1000, 550, 210, 0]),
        isVatLost: vine.boolean().optional(),
      })
    )
    .minLength(1),
  bill: vine.file().optional(),
})

export const billValidator = vine.create({ bill: vine.file() })

export const bookingValidator = vine.create({ bookedOn: dayField() })

export const purchasesFilterValidator = vine.create({
  vue: vine.enum(['a-enregistrer', 'a-payer', 'payees'] as const).optional(),
  apres: vine.number().optional(),
  q: vine.string().trim().maxLength(80).optional(),
})
