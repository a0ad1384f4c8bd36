import vine from '@vinejs/vine'
import { dayField } from '#core/fields'
import { currencyField, lineFields, shareField } from '#sales/invoices/typed_lines'
import type { Strokes } from '#sales/quotes/quote_acceptance'
import { STAGES, type Stage } from '#sales/quotes/quote_invoice'
import { exportFields } from '#sales/exports/export_fields'
import { SORTS, VIEWS, type View } from '#sales/quotes/quote_views'

export const quoteValidator = vine.create({
  activityId: vine.number(),
  customerId: vine.number(),
  title: vine.string().maxLength(200),
  note: vine.string().maxLength(1000).optional().nullable(),
  validDays: vine.number().withoutDecimals().min(1).max(365),
  discount: shareField().optional().nullable(),
  deposit: shareField().optional().nullable(),
  currency: currencyField().optional().nullable(),
  lines: vine
    .array(
      vine.object({
        ...lineFields(),
        group: vine.string().maxLength(120).optional().nullable(),
        isOptional: vine.boolean().optional().nullable(),
      })
    )
    .minLength(1)
    .maxLength(200),
  instalments: vine
    .array(vine.object({ label: vine.string().maxLength(120), share: shareField(), dueOn: dayField().optional().nullable() }))
    .maxLength(20)
    .optional(),
})

const queueFields = {
  vue: vine.enum(Object.keys(VIEWS) as View[]).optional(),
  tri: vine.enum(Object.keys(SORTS).flatMap((sort) => [sort, `-${sort}`])).optional(),
  q: vine.string().maxLength(100).optional().nullable(),
  activite: vine.number().optional().nullable(),
  apres: vine.string().maxLength(200).optional(),
  avant: vine.string().maxLength(200).optional(),
}

export const quoteQueueValidator = vine.create(queueFields)
export const quoteExportValidator = vine.create({ ...queueFields, ...exportFields })

export const sendingValidator = vine.create({ byMail: vine.accepted().optional() })

/** What a browser draws: at most sixty strokes of three hundred points, in a frame of 600 by 200. */
const strokesField = () =>
  vine
    .string()
    .maxLength(40_000)
    .transform((text) => readStrokes(text))

function readStrokes(text: string): Strokes {
  const strokes: unknown = /^[\d[\],\s]*$/.test(text) ? parsed(text) : []
  if (!Array.isArray(strokes)) return []
  return strokes.slice(0, 60).map((stroke) => (Array.isArray(stroke) ? stroke.slice(0, 300).filter(isPoint) : []))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return []
  }
}

const isPoint = (point: unknown): point is [number, number] =>
  Array.isArray(point) && point.length === 2 && point.every((at) => Number.isInteger(at)) && point[0] <= 600 && point[1] <= 200

export const acceptanceValidator = vine.create({
  signatory: vine.string().trim().minLength(2).maxLength(120),
  signature: vine.enum(['typed', 'drawn'] as const),
  strokes: strokesField().optional().nullable(),
  options: vine.array(vine.number()).maxLength(200).optional(),
  agrees: vine.accepted(),
})

export const paperAcceptanceValidator = vine.create({
  signatory: vine.string().trim().minLength(2).maxLength(120),
  acceptedOn: dayField(),
  options: vine.array(vine.number()).maxLength(200).optional(),
})

export const refusalValidator = vine.create({ reason: vine.string().maxLength(500).optional().nullable() })

export const stageValidator = vine.create({
  stage: vine.enum(Object.keys(STAGES) as Stage[]),
  share: shareField().optional().requiredWhen('stage', 'in', ['deposit', 'intermediate']),
  deliveredOn: dayField().optional().nullable(),
  note: vine.string().maxLength(1000).optional().nullable(),
})

export const bulkQuoteValidator = vine.create({ ids: vine.array(vine.number()).minLength(1).maxLength(200) })
