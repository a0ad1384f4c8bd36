import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import type { HttpContext } from '@adonisjs/core/http'
import { centsField } from '#core/fields'
import { UNIT_LABELS, type UnitName } from '#sales/invoices/units'
import { EXEMPTIONS, type ExemptionName } from '#sales/invoices/exemptions'
import { NATURES, type Nature } from '#sales/invoices/invoice_line'
import type { LineDraft } from '#sales/invoices/line_draft'
import { VAT_RATES } from '#sales/invoices/vat_accounts'

const ONE_BILLION = 1_000_000_000_00

const toMilli = vine.createRule((value: unknown, _: undefined, field: FieldContext) => {
  const plain = String(value)
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(',', '.')
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(plain)) field.report('Écrivez une quantité, par exemple 2,5.', 'quantity', field)
  else if (Number(plain) === 0) field.report('Écrivez une quantité plus grande que zéro.', 'quantity', field)
  else field.mutate(Math.round(Number(plain) * 1000), field)
})

const quantityField = () => vine.any().use(toMilli()) as unknown as ReturnType<typeof vine.number>

const toShare = vine.createRule((value: unknown, _: undefined, field: FieldContext) => {
  const share = Number(
    String(value)
      .replace(/[\s\u00A0\u202F%]/g, '')
      .replace(',', '.')
  )
  if (share >= 0 && share <= 100) field.mutate(Math.round(share * 100), field)
  else field.report('Écrivez un pourcentage, de 0 à 100.', 'share', field)
})

/** A percentage as typed, in basis points. */
export const shareField = () => vine.any().use(toShare()) as unknown as ReturnType<typeof vine.number>

const toMicro = vine.createRule((value: unknown, _: undefined, field: FieldContext) => {
  const rate = Number(
    String(value)
      .replace(/[\s\u00A0\u202F]/g, '')
      .replace(',', '.')
  )
  if (rate > 0 && rate < 1_000_000) field.mutate(Math.round(rate * 1_000_000), field)
  else field.report('Écrivez combien vaut un euro, par exemple 0,9432.', 'rate', field)
})

/** ISO 4217. */
export const currencyField = () =>
  vine
    .string()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/)

/** A day's rate as banks write it, in millionths. */
export const currencyRateField = () => vine.any().use(toMicro()) as unknown as ReturnType<typeof vine.number>

/** One word says the rate, `2000`, or the reason why there is none, `training`. */
const VAT_WORDS = [...VAT_RATES.map(String), ...Object.keys(EXEMPTIONS)]

export const lineFields = () => ({
  label: vine.string().maxLength(300),
  description: vine.string().maxLength(1000).optional().nullable(),
  quantity: quantityField(),
  unit: vine.enum(Object.keys(UNIT_LABELS) as UnitName[]),
  unitPrice: centsField(-ONE_BILLION),
  discount: shareField().optional().nullable(),
  nature: vine.enum(Object.keys(NATURES) as Nature[]),
  vat: vine.enum(VAT_WORDS),
})

export const lineField = () => vine.object(lineFields())

export type TypedLine = {
  label: string
  description?: string | null
  quantity: number
  unit: UnitName
  unitPrice: number
  discount?: number | null
  nature: Nature
  vat: string
}

export function lineDraft({ quantity, unitPrice, discount, vat, ...line }: TypedLine): LineDraft {
  const untaxed = vat in EXEMPTIONS
  return {
    ...line,
    quantityMilli: quantity,
    unitPriceCents: unitPrice,
    discountBps: discount ?? 0,
    ...(untaxed ? { exemption: vat as ExemptionName } : { vatRateBps: Number(vat) }),
  }
}

/** What was typed, less the last lines that were left empty: a form always offers one more than one needs. */
export function typedInvoice(request: HttpContext['request']) {
  const lines: any[] = Object.values(request.input('lines') ?? [])
  const last = lines.findLastIndex((line) => line?.label || line?.unitPrice)
  return { ...request.all(), lines: lines.slice(0, last + 1) }
}
