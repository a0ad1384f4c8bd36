import vine from '@vinejs/vine'
import { STOCK_ACCOUNTS, type StockAccount } from '#assets/stock_count'
import { centsField, dayField, periodField } from '#core/fields'

export const depreciationValidator = vine.create({ period: periodField() })

export const stockCountValidator = vine.create({
  activityId: vine.number(),
  account: vine.enum(Object.keys(STOCK_ACCOUNTS) as StockAccount[]),
  valueCents: centsField(0),
  countedOn: dayField(),
})

export const disposalValidator = vine.create({
  on: dayField(),
  salePriceCents: centsField(0).optional(),
  buyerName: vine.string().trim().minLength(2).maxLength(160).optional(),
})

export const assetsFilterValidator = vine.create({
  activite: vine.number().optional(),
  vue: vine.enum(['en-service', 'sortis', 'stocks'] as const).optional(),
})
