import vine from '@vinejs/vine'
import { centsField, dayField, periodField } from '#core/fields'
import { exportFields } from '#sales/exports/export_fields'
import { SORTS, VIEWS, type View } from '#sales/invoices/queue_views'
import { currencyField, currencyRateField, lineField } from '#sales/invoices/typed_lines'

export const draftValidator = vine.create({
  activityId: vine.number(),
  customerId: vine.number(),
  title: vine.string().maxLength(200),
  deliveredOn: dayField().optional().nullable(),
  purchaseOrder: vine.string().maxLength(50).optional().nullable(),
  buyerReference: vine.string().maxLength(50).optional().nullable(),
  note: vine.string().maxLength(1000).optional().nullable(),
  currency: currencyField().optional().nullable(),
  currencyRate: currencyRateField().optional().nullable(),
  currencyRateSource: vine.string().trim().maxLength(120).optional().nullable(),
  lines: vine.array(lineField()).minLength(1).maxLength(200),
})

const queueFields = {
  vue: vine.enum(Object.keys(VIEWS) as View[]).optional(),
  tri: vine.enum(Object.keys(SORTS).flatMap((sort) => [sort, `-${sort}`])).optional(),
  q: vine.string().maxLength(100).optional().nullable(),
  activite: vine.number().optional().nullable(),
  mois: periodField().optional().nullable(),
  apres: vine.string().maxLength(200).optional(),
  avant: vine.string().maxLength(200).optional(),
}

export const queueValidator = vine.create(queueFields)
export const invoiceExportValidator = vine.create({ ...queueFields, ...exportFields })

/** A number given for tomorrow would hold up all those of today. */
export const issuanceValidator = vine.withMetaData<{ today: string }>().create({
  issuedOn: dayField().use(
    vine.createRule((value, _: undefined, field) => {
      if (String(value) > field.meta.today)
        field.report('Une facture ne s’émet pas à l’avance : choisissez aujourd’hui ou un jour passé.', 'future', field)
    })()
  ),
})

export const bulkSubmissionValidator = vine.create({ ids: vine.array(vine.number()).minLength(1).maxLength(200) })

export const bulkIssuanceValidator = vine.create({ ids: vine.array(vine.number()).minLength(1).maxLength(200) })

export const batchValidator = vine.create({
  ids: vine.array(vine.number()).minLength(1).maxLength(200),
  form: vine.enum(['zip', 'pdf'] as const).optional(),
})

export const returnValidator = vine.create({ reason: vine.string().maxLength(500) })

export const creditNoteValidator = vine.create({
  issuedOn: dayField(),
  reason: vine.string().maxLength(500),
  extent: vine.enum(['all', 'lines'] as const),
  lines: vine.array(vine.object({ lineId: vine.number(), net: centsField(0).optional().nullable() })).optional(),
})
