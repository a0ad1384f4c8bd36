import { yearOf, type Day } from '#core/day'
import { nextNumber } from '#core/next_number'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { claimEntry } from '#purchases/expense_claims/claim_entry'
import { OwnClaim } from '#purchases/expense_claims/claim_refusals'
import type ExpenseClaim from '#purchases/expense_claims/expense_claim'
import { totalClaim } from '#purchases/expense_claims/open_claim'
import { priceTrips } from '#purchases/expense_claims/price_trips'
import { submittedClaim } from '#purchases/expense_claims/submitted_claim'
import { weighGifts } from '#purchases/expense_claims/weigh_gifts'

/**
 * Numbers a claim (N2026-0001) and writes it in the books: the person is owed its total. Trips and gifts are counted
 * again after the claims approved meanwhile. Throws ClaimNotSubmitted, OwnClaim, and what postEntry refuses.
 */
export function approveClaim(claim: { id: number }, on: Day, by: Author, trx?: Transaction): Promise<ExpenseClaim> {
  return inTransaction(async (trx_) => {
    const rank = await nextNumber('N', yearOf(on), trx_)
    const submitted = await submittedClaim(claim, trx_)
    await submitted.load((load) => load.load('person').load('activity'))
    if (by && submitted.person.userId === by.id) throw new OwnClaim()

    await priceTrips(submitted, trx_)
    const overtaken = await weighGifts(submitted, trx_)
    await totalClaim(submitted, trx_)
    await submitted.load('lines')
    const number = `N${yearOf(on)}-${String(rank).padStart(4, '0')}`
    const entry = await postEntry(claimEntry(submitted, { number, on, overtaken }), by, trx_)
    return submitted.merge({ number, approvedOn: on, approvedById: by?.id ?? null, entryId: entry.id }).save()
  }, trx)
}
