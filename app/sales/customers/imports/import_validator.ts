import vine from '@vinejs/vine'
import { CUSTOMER_KINDS, type CustomerKind } from '#sales/customers/customer'
import { OUTCOMES, type Outcome } from '#sales/customers/imports/customer_import_row'
import { IMPORTED_FIELDS } from '#sales/customers/imports/imported_fields'

export const importFileValidator = vine.create({ activityId: vine.number(), file: vine.file() })

export const importMappingValidator = vine.create({
  columns: vine.array(vine.enum(IMPORTED_FIELDS.map(({ field }) => field)).nullable()),
  kind: vine.enum(Object.keys(CUSTOMER_KINDS) as CustomerKind[]),
})

export const importReportValidator = vine.create({ vue: vine.enum(Object.keys(OUTCOMES) as Outcome[]).optional() })
