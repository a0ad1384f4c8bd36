import { formatCents } from '#core/cents'
import { insertRow } from '#core/insert_row'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { openAmounts } from '#ledger/open_items'
import { areOneParty } from '#ledger/party_family'

export class SettlementTooLarge extends Refusal {
  constructor(amountCents: number, openCents: number) {
    super(
      openCents === 0
        ? 'Cette somme est déjà réglée.'
        : `Il ne reste que ${formatCents(openCents)} à régler : ${formatCents(amountCents)} est trop.`,
      'amount'
    )
  }
}

export class LinesDoNotMeet extends Refusal {
  constructor() {
    super('Ces deux lignes ne se lettrent pas : il faut le même compte, le même tiers, un débit et un crédit.')
  }
}

/** Says that a debit and a credit of the same third party settle each other, for an amount in cents. */
export function letter(debitLineId: number, creditLineId: number, amountCents: number, on: Day, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const lines = await trx_.from('entry_lines').whereIn('id', [debitLineId, creditLineId]).orderBy('id').forUpdate()
    const [debitLine, creditLine] = [debitLineId, creditLineId].map((id) => lines.find((line) => line.id === id))
    const meet =
      debitLine?.debit_cents > 0 &&
      creditLine?.credit_cents > 0 &&
      debitLine.account === creditLine.account &&
      (await areOneParty(debitLine.third_party_id, creditLine.third_party_id, trx_))
    if (!meet) throw new LinesDoNotMeet()

    const open = await openAmounts([debitLineId, creditLineId], trx_)
    const openCents = Math.min(open.get(debitLineId)!, open.get(creditLineId)!)
    if (amountCents <= 0 || amountCents > openCents) throw new SettlementTooLarge(amountCents, openCents)

    const settlement = {
      debit_line_id: debitLineId,
      credit_line_id: creditLineId,
      amount_cents: amountCents,
      settled_on: on,
      settled_by_id: by?.id ?? null,
    }
    return insertRow('settlements', settlement, trx_)
  }, trx)
}

/** Takes a lettering back: the lines are open again; what was written stays written. */
export function unletter(settlementId: number, on: Day, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    await trx_.from('settlements').where('id', settlementId).whereNull('undone_on').update({ undone_on: on })
  }, trx)
}
