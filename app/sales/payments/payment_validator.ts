import vine from '@vinejs/vine'
import { centsField, dayField, periodField } from '#core/fields'
import { exportFields } from '#sales/exports/export_fields'
import { METHODS, type Method } from '#sales/payments/payment'
import { PAYMENT_SORTS, PAYMENT_VIEWS, type PaymentView } from '#sales/payments/payment_list'

const about = () => ({
  method: vine.enum(Object.keys(METHODS) as Method[]),
  reference: vine.string().maxLength(80).optional().nullable(),
})

export const paymentValidator = vine.create({
  amount: centsField(1),
  receivedOn: dayField(),
  /** Of an invoice in another currency: what is missing or more is an exchange difference. */
  settles: vine.accepted().optional(),
  /** What it settles in that currency: the rest of the invoice stays open. */
  currencyAmount: centsField(1).optional().nullable(),
  /** A few cents off settle the invoice. */
  rounds: vine.accepted().optional(),
  /** What goes beyond is what the last reminder asked. */
  claims: vine.accepted().optional(),
  /** What goes beyond is kept for the customer. */
  keeps: vine.accepted().optional(),
  ...about(),
})

export const customerPaymentValidator = vine.create({
  amount: centsField(1),
  receivedOn: dayField(),
  invoices: vine.array(vine.number()).minLength(1).maxLength(200).distinct(),
  /** How much of it each invoice takes; without a word, all that it waits for, in order. */
  parts: vine.record(centsField(0).optional().nullable()).optional(),
  rounds: vine.accepted().optional(),
  ...about(),
})

export const refundValidator = vine.create({
  lineId: vine.number(),
  amount: centsField(1).optional().nullable(),
  paidOn: dayField(),
  ...about(),
})

export const creditUseValidator = vine.create({
  lineId: vine.number(),
  invoiceId: vine.number(),
  amount: centsField(1).optional().nullable(),
  on: dayField(),
})

export const writeOffValidator = vine.create({
  amount: centsField(1),
  writtenOn: dayField(),
  reason: vine.string().trim().maxLength(500),
  proof: vine.string().trim().maxLength(300).optional().nullable(),
  duplicateSentOn: dayField().optional().nullable(),
})

export const bulkPaymentValidator = vine.create({
  ids: vine.array(vine.number()).minLength(1).maxLength(200),
  receivedOn: dayField(),
  method: vine.enum(Object.keys(METHODS) as Method[]),
})

const listFields = {
  vue: vine.enum(Object.keys(PAYMENT_VIEWS) as PaymentView[]).optional(),
  tri: vine.enum(Object.keys(PAYMENT_SORTS).flatMap((sort) => [sort, `-${sort}`])).optional(),
  q: vine.string().maxLength(100).optional().nullable(),
  activite: vine.number().optional().nullable(),
  mois: periodField().optional().nullable(),
  apres: vine.string().maxLength(200).optional(),
  avant: vine.string().maxLength(200).optional(),
}

export const paymentListValidator = vine.create(listFields)
export const paymentExportValidator = vine.create({ ...listFields, ...exportFields })
