import { sharedServices } from '#activities/shared_services'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type Author, type LineDraft } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { settle } from '#ledger/settle'
import { SUSPENSE, type Booking } from '#treasury/reconciliation/book_bank_line'
import { chosenItems } from '#treasury/reconciliation/chosen_items'
import { bookingLines } from '#treasury/reconciliation/booking_lines'
import { rememberHabit } from '#treasury/reconciliation/bank_habit'
import { CUSTOMER_CREDIT, ownerOf } from '#treasury/reconciliation/keep_for_customer'
import { sharedOut } from '#treasury/reconciliation/shared_out'
import { suspendedLines } from '#treasury/reconciliation/suspense'
import { pieceOf, sourceOf } from '#treasury/reconciliation/words_of_line'
import BankLine from '#treasury/statements/bank_line'

export class NothingSuspended extends Refusal {
  constructor() {
    super('Rien de cette ligne n’attend plus au compte 471.')
  }
}

type Items = { itemIds: number[]; keepsRest?: boolean }

/**
 * Says whose the money on 471 is: the items it settles, on their own activities, cash crossing from shared services (581),
 * with the VAT that waited; or an account. Throws NothingSuspended, NothingChosen, NotOpen, OtherWay, TooMuchForTheLine.
 */
export function releaseSuspense(bankLine: { id: number }, to: Items | Booking, on: Day, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const line = await BankLine.query({ client: trx_ }).where('id', bankLine.id).forUpdate().firstOrFail()
    const [held] = await suspendedLines(line.id, trx_)
    if (!held) throw new NothingSuspended()
    await line.load('bankAccount')
    const { id: sharedId } = await sharedServices(trx_)
    const entry = { journal: line.bankAccount.journal, label: line.label, piece: pieceOf(line), source: sourceOf(line) }

    if ('itemIds' in to) {
      const chosen = await chosenItems(to.itemIds, trx_)
      const shared = sharedOut(held.openCents, chosen)
      const cents = sum(shared.map((one) => one.cents))
      const items = shared.map((one) => ({ lineId: one.id, amountCents: Math.abs(one.cents) }))
      const more = [debit(SUSPENSE, cents, sharedId), credit('581000', cents, sharedId)]
      const parties = new Set(chosen.map(({ thirdPartyId }) => thirdPartyId))
      if (parties.size === 1) await rememberHabit(line, { thirdPartyId: [...parties][0] }, on, trx_)
      const settled = await settle({ ...entry, items, on, moneyAccount: '581000', more }, by, trx_)
      const restCents = held.openCents - cents
      if (to.keepsRest && restCents > 0)
        await postEntry({ ...entry, postedOn: on, lines: await keptLines(restCents, to, sharedId, trx_) }, by, trx_)
      return settled
    }
    const { openCents: cents } = held
    const bearer = to.activityId ?? sharedId
    const crossing = bearer === sharedId ? [] : [credit('581000', cents, sharedId), debit('581000', cents, bearer)]
    await rememberHabit(line, { account: to.account, activityId: bearer, vatRateBps: to.vatRateBps }, on, trx_)
    const lines = [debit(SUSPENSE, cents, sharedId), ...crossing, ...(await bookingLines(to, cents, bearer, trx_))]
    return postEntry({ ...entry, postedOn: on, lines }, by, trx_)
  }, trx)
}

/** What goes beyond the items waits for the customer, on the activity that sold to them. */
async function keptLines(cents: number, { itemIds }: Items, sharedId: number, trx: Transaction): Promise<LineDraft[]> {
  const { thirdPartyId, activityId } = await ownerOf(itemIds, trx)
  const cash = activityId === sharedId ? [] : [credit('581000', cents, sharedId), debit('581000', cents, activityId)]
  return [debit(SUSPENSE, cents, sharedId), ...cash, credit(CUSTOMER_CREDIT, cents, activityId, thirdPartyId)]
}
