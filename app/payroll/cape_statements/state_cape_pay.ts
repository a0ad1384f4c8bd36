import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { nextNumber } from '#core/next_number'
import { longPeriod, yearOfPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import Contract from '#contracts/contract'
import { postEntry } from '#ledger/post_entry'
import CapeStatement from '#payroll/cape_statements/cape_statement'
import { capeStatementEntry } from '#payroll/cape_statements/cape_statement_entry'
import { capeStatement } from '#payroll/engine/cape_statement'
import { payBodies } from '#payroll/payslips/pay_bodies'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'
import { releaseCapeProvision } from '#payroll/variable_parts/release_cape_provision'

export class NotACape extends Refusal {
  constructor() {
    super('Ce contrat est un CESA\u00A0: il se paie par un bulletin.')
  }
}

export class CapePayAlreadyStated extends Refusal {
  constructor(period: Period) {
    super(`Un relevé existe déjà pour ${longPeriod(period)}\u00A0: on n’est payé qu’une fois par mois.`)
  }
}

type CapePayAsk = { contractId: number; period: Period; paidOn: Day; grossCents: number }

/**
 * Pays a CAPE holder by a numbered statement, booked at once; provisions made for this pay (1581) are taken back.
 * Throws NotACape, CapePayAlreadyStated, RateMissing.
 */
export function stateCapePay(
  { contractId, period, paidOn, grossCents }: CapePayAsk,
  on: Day,
  by: { id: number },
  trx?: Transaction
): Promise<CapeStatement> {
  return inTransaction(async (trx_) => {
    const year = yearOfPeriod(period)
    const number = `RC${year}-${String(await nextNumber('RC', year, trx_)).padStart(4, '0')}`
    const contract = await Contract.query({ client: trx_ }).where('id', contractId).forUpdate().preload('person').firstOrFail()
    if (!contract.isCape) throw new NotACape()
    const twice = await CapeStatement.query({ client: trx_ }).where({ contractId, period }).first()
    if (twice) throw new CapePayAlreadyStated(period)

    const figures = capeStatement({ period, payCents: grossCents }, await ratesOfMonth(period, trx_))
    const { netCents, costCents } = figures.totals
    const facts = { contractId, number, period, paidOn, grossCents, netPaidCents: netCents, employerCostCents: costCents, figures }
    const statement = await CapeStatement.create(facts, { client: trx_ })
    const entry = await postEntry(
      capeStatementEntry(statement, {
        activityId: contract.activityId,
        personThirdPartyId: contract.person.thirdPartyId,
        name: contract.person.fullName,
        bodies: await payBodies(trx_),
      }),
      by,
      trx_
    )
    await releaseCapeProvision(contractId, paidOn, by, trx_)
    await recordAudit({ action: 'cape_pay_stated', subject: `cape_statement:${statement.id}`, details: { on, number }, by }, trx_)
    return statement.merge({ entryId: entry.id }).save()
  }, trx)
}
