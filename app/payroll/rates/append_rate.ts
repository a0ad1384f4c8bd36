import { Refusal } from '#core/refusal'
import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import { forgetRates } from '#payroll/rates/rate_rows'
import PayrollRate from '#payroll/rates/payroll_rate'
import type { RateUnit, RateValue } from '#payroll/engine/types'

export class RateUnitUnknown extends Refusal {
  constructor(code: string) {
    super(`Le taux «\u00A0${code}\u00A0» n’a jamais été enregistré\u00A0: choisissez un taux de la liste.`, 'code')
  }
}

type Appended = {
  code: string
  value: RateValue
  validFrom: Day
  source: string
  isConfirmed: boolean
  checkedOn: Day
  checkedBy: string
}

/** Adds the value of a rate from a day on: earlier rows stay as they are, and so do the payslips made with them. */
export async function appendRate({ code, value, ...facts }: Appended, trx?: Transaction) {
  const known = await PayrollRate.query({ client: trx }).where({ code }).orderBy('id', 'desc').first()
  if (!known) throw new RateUnitUnknown(code)

  const rate = await PayrollRate.create({ ...facts, code, unit: known.unit as RateUnit, rateValues: value }, { client: trx })
  forgetRates()
  return rate
}
