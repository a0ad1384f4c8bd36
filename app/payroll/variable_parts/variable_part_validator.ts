import vine from '@vinejs/vine'
import { centsField } from '#core/fields'

const year = () => vine.number().withoutDecimals().min(2000).max(2100)

export const yearValidator = vine.create({ exercice: year().optional() })

export const accrualValidator = vine.create({ contractId: vine.number(), year: year(), grossCents: centsField(1) })

export const wholeYearValidator = vine.create({ year: year() })
