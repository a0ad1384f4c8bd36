import vine from '@vinejs/vine'
import { centsField, dayField } from '#core/fields'
import { SPENDING_NAMES, type ExpenseCategoryName } from '#purchases/expense_claims/expense_categories'
import { VEHICLES, type Vehicle } from '#purchases/mileage/mileage'

const RATES = [2000, 1000, 550, 210, 0]

export const RATE_CHOICES = RATES.map((value) => ({
  value,
  label: value ? `${String(value / 100).replace('.', ',')} %` : 'Sans TVA',
}))

const label = () => vine.string().trim().minLength(2).maxLength(200)

const expense = {
  spentOn: dayField(),
  category: vine.enum(SPENDING_NAMES as Exclude<ExpenseCategoryName, 'mileage'>[]),
  label: label(),
  recipient: vine.string().trim().minLength(2).maxLength(120).optional().requiredWhen('category', '=', 'gifts'),
  totalCents: centsField(1),
  vatRateBps: vine.number().in(RATES),
  vatCents: centsField(0).optional(),
  sharePercent: vine.number().withoutDecimals().min(1).max(100).optional(),
  isInvoicedToHouse: vine.boolean().optional(),
}

const trip = {
  spentOn: dayField(),
  label: label(),
  kilometres: vine.number().withoutDecimals().min(1).max(5000),
  vehicle: vine.enum(Object.keys(VEHICLES) as Vehicle[]),
  fiscalPower: vine.number().withoutDecimals().min(0).max(99),
  isElectric: vine.boolean().optional(),
}

/** For which activity, like which former line, and whether to offer it again. */
const noted = { activityId: vine.number(), like: vine.number().optional(), isBookmarked: vine.boolean().optional() }

export const expenseValidator = vine.create({ ...expense, ...noted, receipt: vine.file().optional() })

export const correctedExpenseValidator = vine.create(expense)

export const tripValidator = vine.create({ ...trip, ...noted })

export const correctedTripValidator = vine.create(trip)

export const receiptValidator = vine.create({ receipt: vine.file() })

export const returnValidator = vine.create({
  reason: vine.string().trim().minLength(5).maxLength(500),
})

export const claimsFilterValidator = vine.create({
  vue: vine.enum(['brouillons', 'presentees', 'a-rembourser', 'reglees'] as const).optional(),
  apres: vine.number().optional(),
})
