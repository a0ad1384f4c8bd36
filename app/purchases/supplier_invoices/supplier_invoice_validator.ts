import vine from '@vinejs/vine'
import { ASSET_ACCOUNTS } from '#assets/asset_accounts'
import { centsField, dayField } from '#core/fields'
import { PURCHASE_ACCOUNTS, REVERSE_CHARGES, type Nature, type ReverseCharge } from '#purchases/supplier_invoices/purchase_accounts'

/** What a line is of, as one choice: the account, and whether it is goods, a service or an asset. */
export const PURCHASE_CHOICES = [
  ...PURCHASE_ACCOUNTS,
  ...Object.entries(ASSET_ACCOUNTS).map(([account, { label }]) => ({
    account,
    label: `Immobilisation : ${label.toLowerCase()}`,
    nature: 'asset' as Nature,
  })),
]

export const REVERSE_CHARGE_CHOICES = Object.entries(REVERSE_CHARGES).map(([value, { label }]) => ({
  value,
  label,
}))

export const natureOf = (account: string): Nature => PURCHASE_CHOICES.find((choice) => choice.account === account)!.nature

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
