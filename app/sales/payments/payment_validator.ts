import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'
import { METHODS, type Method } from '#sales/payments/payment'

const about = () => ({
  method: vine.enum(Object.keys(METHODS) as Method[]),
  reference: vine.string().maxLength(80).optional().nullable(),
})

export const paymentValidator = vine.create({
  amount: centsField(1),
  receivedOn: dayField(),
  /** Of an invoice in another currency: what is missing or more is an exchange difference. */
  settles: vine.accepted().optional(),
  ...about(),
})

export const customerPaymentValidator = vine.create({
  amount: centsField(1),
  receivedOn: dayField(),
  invoices: vine.array(vine.number()).minLength(1).maxLength(200),
  ...about(),
})

export const refundValidator = vine.create({ lineId: vine.number(), paidOn: dayField(), ...about() })
