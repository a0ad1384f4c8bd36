import { recordAudit } from '#core/audit_trail'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { isDuplicate } from '#core/database_errors'
import { lastDay, longPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { owedByAll } from '#payroll/declarations/bodies/owed_to_bodies'
import { paysOfMonth } from '#payroll/declarations/dsn/pays_of_month'
import DsnFiling from '#payroll/declarations/filings/dsn_filing'

export class DsnAlreadyFiled extends Refusal {
  constructor(period: Period) {
    super(`La DSN de ${longPeriod(period)} est déjà notée déposée.`)
  }
}

export class NothingToDeclare extends Refusal {
  constructor(period: Period) {
    super(`Aucun bulletin scellé pour ${longPeriod(period)}\u00A0: il n’y a rien à déclarer.`)
  }
}

export class MonthNotOver extends Refusal {
  constructor(period: Period) {
    super(`${longPeriod(period)} n’est pas fini\u00A0: sa DSN se dépose le mois suivant.`)
  }
}

/** Remembers that the DSN of a month was filed outside, and what it then said. Throws DsnAlreadyFiled, NothingToDeclare, MonthNotOver. */
export async function fileDsn(
  { period, on, reference }: { period: Period; on: Day; reference?: string | null },
  by: { id: number },
  trx?: Transaction
): Promise<DsnFiling> {
  if (on <= lastDay(period)) throw new MonthNotOver(period)
  const pays = await paysOfMonth(period, undefined, trx)
  if (pays.length === 0) throw new NothingToDeclare(period)
  const owed = [...owedByAll(pays)].filter(([key]) => !key.startsWith('4386'))
  const facts = {
    period,
    filedOn: on,
    filedById: by.id,
    reference: reference ?? null,
    payslips: pays.length,
    grossCents: sum(pays.map(({ grossCents }) => grossCents)),
    dueCents: sum(owed.map(([, cents]) => cents)),
  }
  try {
    return await inTransaction(async (trx_) => {
      await recordAudit({ action: 'dsn_filed', subject: `dsn:${period}`, details: { on }, by }, trx_)
      return DsnFiling.create(facts, { client: trx_ })
    }, trx)
  } catch (error) {
    throw isDuplicate(error) ? new DsnAlreadyFiled(period) : error
  }
}
