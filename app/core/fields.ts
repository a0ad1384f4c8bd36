import vine from '@vinejs/vine'
import type { FieldContext } from '@vinejs/vine/types'
import { parseCents } from '#core/cents'
import { isDay } from '#core/day'
import { isPeriod } from '#core/period'

/** Form fields of the house: each turns what a person types into what the verbs take. */

const toCents = vine.createRule((value: unknown, options: { max: number; min: number }, field: FieldContext) => {
  const cents = parseCents(value as string)
  if (cents === null) field.report('Écrivez un montant en euros, par exemple 1 234,56.', 'cents', field)
  else if (cents < options.min) field.report('Ce montant est trop petit.', 'cents.min', field)
  else if (cents > options.max) field.report('Ce montant est trop grand.', 'cents.max', field)
  else field.mutate(cents, field)
})

const isADay = vine.createRule((value: unknown, _: undefined, field: FieldContext) => {
  if (!isDay(value)) field.report('Écrivez une date : jj/mm/aaaa.', 'day', field)
})

const isAPeriod = vine.createRule((value: unknown, _: undefined, field: FieldContext) => {
  if (!isPeriod(value)) field.report('Choisissez un mois.', 'period', field)
})

const ONE_BILLION = 1_000_000_000_00

/** An amount in euros as typed, turned into cents; from `min` to a billion euros. */
export const centsField = (min = 0, max = ONE_BILLION) => vine.any().use(toCents({ min, max })) as unknown as ReturnType<typeof vine.number>

/** A legal date, `YYYY-MM-DD` as a date input sends it. */
export const dayField = () => vine.string().use(isADay())

/** A month, `YYYY-MM` as a month input sends it. */
export const periodField = () => vine.string().use(isAPeriod())
