import { isDuplicate } from '#core/database_errors'
import { earliest, type Day } from '#core/day'
import { nextNumber } from '#core/next_number'
import { lastDay, longPeriod, ofPeriod, yearOfPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { postEntry } from '#ledger/post_entry'
import { draftToSeal, type DraftToSeal } from '#payroll/payslips/draft_to_seal'
import { keepTakings } from '#payroll/garnishments/keep_takings'
import { letterPayItems } from '#payroll/payslips/letter_pay_items'
import type { PayBodies } from '#payroll/payslips/pay_bodies'
import { payslipEntry } from '#payroll/payslips/payslip_entry'
import { settleVariablePart } from '#payroll/variable_parts/settle_variable_part'

export class AlreadyPaid extends Refusal {
  constructor({ personName, period }: DraftToSeal) {
    super(`${personName} a déjà un bulletin pour ${longPeriod(period)}\u00A0: personne n’est payé deux fois.`)
  }
}

export class PayslipOutdated extends Refusal {
  constructor({ personName }: DraftToSeal) {
    super(`Le bulletin de ${personName} ne part plus du dernier bulletin scellé\u00A0: retirez l’approbation et recalculez le lot.`)
  }
}

export type Sealing = { on: Day; by: { id: number }; bodies: PayBodies; period: Period; paidOn: Day }

/**
 * Numbers, books and freezes one payslip: all or nothing, and once. Already sealed, nothing happens.
 * Throws AlreadyPaid, PayslipOutdated, and what postEntry refuses.
 */
export async function sealPayslip(payslipId: number, sealing: Sealing, trx?: Transaction): Promise<void> {
  const work = (trx_: Transaction) => seal(payslipId, sealing, trx_)
  try {
    if (trx) await trx.transaction(work)
    else await inTransaction(work)
  } catch (error) {
    if (!(error instanceof SealedMeanwhile)) throw error
  }
}

/** Thrown inside the transaction, so that the number it took is given back. */
class SealedMeanwhile extends Error {}

async function seal(payslipId: number, { on, by, bodies, period, paidOn }: Sealing, trx: Transaction) {
  const year = yearOfPeriod(period)
  const number = `P${year}-${String(await nextNumber('P', year, trx)).padStart(4, '0')}`
  const draft = await draftToSeal(payslipId, trx)
  if (draft.sealedOn) throw new SealedMeanwhile()
  await assertFollows(draft, trx)

  const { figures, inputs, activityId, contractId, personName, personThirdPartyId } = draft
  const accrual = await settleVariablePart(draft, trx)
  const booking = {
    payslipId,
    number,
    label: `Bulletin ${ofPeriod(period)}, ${personName}`,
    postedOn: earliest(paidOn, lastDay(period)),
    activityId,
    personThirdPartyId,
    bodies,
    accrual,
  }
  const entry = await postEntry(payslipEntry(figures, inputs.input, booking), by, trx)
  await letterPayItems(draft, entry.id, on, by, trx)
  await keepTakings(draft, trx)

  const liveKey = `${contractId}:${period}${inputs.input.supplement ? `:${payslipId}` : ''}`
  try {
    await trx.from('payslips').where('id', payslipId).update({ number, live_key: liveKey, sealed_on: on, entry_id: entry.id })
  } catch (error) {
    throw isDuplicate(error) ? new AlreadyPaid(draft) : error
  }
}

/** The state of the year that it was computed on is still the last one, and nobody was paid for the month meanwhile. */
async function assertFollows(draft: DraftToSeal, trx: Transaction) {
  const { contractId, period, inputs } = draft
  const [{ last }] = await trx
    .from('payslips')
    .where('contract_id', contractId)
    .whereNotNull('sealed_on')
    .whereNull('cancelled_on')
    .max('id as last')
  if (last === inputs.afterPayslipId) return
  const paid = await trx.from('payslips').where('live_key', `${contractId}:${period}`).select('id').first()
  throw paid && !inputs.input.supplement ? new AlreadyPaid(draft) : new PayslipOutdated(draft)
}
