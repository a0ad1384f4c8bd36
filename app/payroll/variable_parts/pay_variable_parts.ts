import type { Day } from '#core/day'
import { nextPeriod, periodOf, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import PayInput from '#payroll/pay_inputs/pay_input'
import { assertMonthOpen, PayMonthUnderWay, requestPayInput } from '#payroll/pay_inputs/request_pay_input'
import { submitPayInput } from '#payroll/pay_inputs/submit_pay_input'
import { approvalOf } from '#payroll/variable_parts/balance_due'
import VariablePart from '#payroll/variable_parts/variable_part'

export class AccountsNotApproved extends Refusal {
  constructor(year: number) {
    super(`L’assemblée générale n’a pas encore approuvé les comptes ${year}\u00A0: le solde se verse dans le mois qui la suit.`)
  }
}

export class NoBalanceLeft extends Refusal {
  constructor(year: number) {
    super(`Aucune part variable ${year} ne reste à mettre en paie\u00A0: elles sont versées, ou leur demande attend sa paie.`)
  }
}

/**
 * Puts what is left of a year's variable parts into the next pay of each person, as a request that is then decided. Who
 * has left is paid by the settlement of their exit. Throws AccountsNotApproved, NoBalanceLeft.
 */
export function payVariableParts(year: number, on: Day, by: { id: number }, trx?: Transaction): Promise<PayInput[]> {
  return inTransaction(async (trx_) => {
    const approvedOn = await approvalOf(year, trx_)
    if (!approvedOn || approvedOn > on) throw new AccountsNotApproved(year)

    const parts = await VariablePart.query({ client: trx_ }).where({ year }).preload('contract').orderBy('id').forUpdate()
    const asked: PayInput[] = []
    for (const part of parts.filter(({ contract, leftGrossCents }) => !contract.isCape && contract.isInForceOn(on) && leftGrossCents > 0)) {
      if (await isAsked(part, trx_)) continue
      const balance = { variableBalanceCents: part.leftGrossCents, variableBalanceYear: year }
      const period = await undecidedMonth(part.contractId, periodOf(on), trx_)
      const input = await requestPayInput({ contractId: part.contractId, period, ...balance }, trx_)
      asked.push(await submitPayInput(input, on, by, trx_))
    }
    if (asked.length === 0) throw new NoBalanceLeft(year)
    return asked
  }, trx)
}

/** The first month whose pay is neither approved nor made, and whose request nobody has decided. */
async function undecidedMonth(contractId: number, period: Period, trx: Transaction): Promise<Period> {
  const input = await PayInput.query({ client: trx }).where({ contractId, period }).first()
  if (input?.isDecided || !(await isOpen(contractId, period, trx))) return undecidedMonth(contractId, nextPeriod(period), trx)
  return period
}

async function isOpen(contractId: number, period: Period, trx: Transaction) {
  try {
    await assertMonthOpen(contractId, period, trx)
    return true
  } catch (error) {
    if (error instanceof PayMonthUnderWay) return false
    throw error
  }
}

/** In a request whose payslip is not sealed yet: it would be paid a second time. */
async function isAsked({ contractId, year }: VariablePart, trx: Transaction) {
  const input = await trx
    .from('pay_inputs as i')
    .where({ 'i.contract_id': contractId, 'i.variable_balance_year': year })
    .where('i.variable_balance_cents', '>', 0)
    .whereNotExists(
      (sealed) =>
        void sealed
          .from('payslips as s')
          .whereColumn('s.contract_id', 'i.contract_id')
          .whereColumn('s.period', 'i.period')
          .whereNotNull('s.sealed_on')
          .whereNull('s.cancelled_on')
    )
    .first()
  return Boolean(input)
}
