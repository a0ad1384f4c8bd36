import vine from '@vinejs/vine'
import { CUSTOMER_KINDS, type CustomerKind } from '#sales/customers/customer'
import { exportFields } from '#sales/exports/export_fields'

export const customerFields = {
  kind: vine.enum(Object.keys(CUSTOMER_KINDS) as CustomerKind[]),
  name: vine.string().maxLength(160),
  siren: vine.string().maxLength(20).optional().nullable(),
  siret: vine.string().maxLength(25).optional().nullable(),
  vatNumber: vine.string().maxLength(30).optional().nullable(),
  street: vine.string().maxLength(120).optional().nullable(),
  postcode: vine.string().maxLength(10).optional().nullable(),
  city: vine.string().maxLength(60).optional().nullable(),
  country: vine.string().regex(/^[A-Za-z]{2}$/),
  email: vine.string().email().maxLength(190).optional().nullable(),
  phone: vine.string().maxLength(30).optional().nullable(),
  electronicAddress: vine.string().maxLength(100).optional().nullable(),
  /** Sixty days from the invoice at most between professionals (C. com. L441-10). */
  paymentTermDays: vine.number().min(0).max(60).optional().nullable(),
  termEndsMonth: vine.accepted().optional(),
  deliveryName: vine.string().maxLength(160).optional().nullable(),
  deliveryStreet: vine.string().maxLength(120).optional().nullable(),
  deliveryPostcode: vine.string().maxLength(10).optional().nullable(),
  deliveryCity: vine.string().maxLength(60).optional().nullable(),
  deliveryCountry: vine
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .optional()
    .nullable(),
  note: vine.string().maxLength(500).optional().nullable(),
}

export const customerValidator = vine.create(customerFields)
export const newCustomerValidator = vine.create({ ...customerFields, activityId: vine.number() })

const listFields = {
  vue: vine.enum(['actifs', 'a-encaisser', 'archives'] as const).optional(),
  q: vine.string().maxLength(100).optional().nullable(),
  apres: vine.string().maxLength(200).optional(),
  avant: vine.string().maxLength(200).optional(),
}

export const customerListValidator = vine.create(listFields)
export const customerExportValidator = vine.create({ ...listFields, ...exportFields })

export const contactValidator = vine.create({
  name: vine.string().trim().maxLength(120),
  role: vine.string().trim().maxLength(80).optional().nullable(),
  email: vine.string().email().maxLength(190).optional().nullable(),
  phone: vine.string().trim().maxLength(30).optional().nullable(),
})

export const mergeSearchValidator = vine.create({
  avec: vine.number().optional(),
  q: vine.string().maxLength(100).optional().nullable(),
})

/** Two records made one are not parted again: somebody says that they read what changes. */
export const mergeValidator = vine.create({ otherId: vine.number(), keptId: vine.number(), isRead: vine.accepted() })

export const distinctionValidator = vine.create({ customerId: vine.number(), otherId: vine.number() })
