import type { DocumentKeeper } from '#documents/keepers'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import ExpenseLine from '#purchases/expense_claims/expense_line'

/** A receipt is read by whoever reads its claim. */
export const receiptKeeper: DocumentKeeper = {
  isBrought: true,
  async mayRead(lineId, reader) {
    const line = await ExpenseLine.find(lineId)
    return line !== null && (await ExpenseClaim.visibleTo(reader).where('id', line.expenseClaimId).first()) !== null
  },
}
