import Accrual, { ACCRUAL_KINDS, type AccrualKind } from '#accounting/accruals/accrual'
import { accrualEntry } from '#accounting/accruals/accrual_entry'
import { Refusal } from '#core/refusal'
import { firstDay } from '#core/period'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { postEntry } from '#ledger/post_entry'
import { reverseEntry } from '#ledger/reverse_entry'

export type AccrualFacts = { year: number; kind: AccrualKind; activityId: number; account: string; amountCents: number; label: string }

export class NotAnAccrualAccount extends Refusal {
  constructor(charges: boolean) {
    super(
      charges
        ? 'Choisissez un compte de charges, de 60 à 62 ou de 65 à 66 : la paie et les impôts ont leurs propres provisions.'
        : 'Choisissez un compte de produits, de 70 ou de 74 à 76.',
      'account'
    )
  }
}

export class NextYearMissing extends Refusal {
  constructor(year: number) {
    super(`Les mois de ${year} ne sont pas ouverts dans les livres : l’extourne n’a pas où s’écrire.`)
  }
}

/**
 * Writes on the last day of a year what belongs to it, or takes away what does not, and mirrors it on the first day of the
 * next that is still open. Throws NotAnAccrualAccount, NextYearMissing, and what postEntry refuses.
 */
export function recordAccrual(facts: AccrualFacts, by: { id: number } | null, trx?: Transaction): Promise<Accrual> {
  const { charges } = ACCRUAL_KINDS[facts.kind]
  if (!(charges ? /^6[01256]/ : /^7[0456]/).test(facts.account)) throw new NotAnAccrualAccount(charges)

  return inTransaction(async (trx_) => {
    const accrual = await Accrual.create({ ...facts, recordedById: by?.id ?? null }, { client: trx_ })
    const entry = await postEntry(accrualEntry(accrual, `${facts.year}-12-31`), by, trx_)
    const mirror = await reverseEntry(entry.id, await firstOpenDay(facts.year + 1, trx_), by, trx_)
    return accrual.merge({ entryId: entry.id, mirrorId: mirror.id }).save()
  }, trx)
}

/** The first of January, or of the first month that is not closed yet. */
async function firstOpenDay(year: number, trx: Transaction): Promise<Day> {
  const month = await trx
    .from('periods')
    .whereBetween('period', [`${year}-01`, `${year}-12`])
    .whereNull('closed_on')
    .orderBy('period')
    .first()
  if (!month) throw new NextYearMissing(year)
  return firstDay(month.period)
}
