import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { archiveDocument } from '#documents/archive'
import ExpenseLine from '#purchases/expense_claims/expense_line'
import type { Paper } from '#purchases/uploaded_paper'

export class ReceiptKept extends Refusal {
  constructor() {
    super('Cette dépense a déjà son justificatif, archivé : retirez la ligne et saisissez-la de nouveau pour en changer.', 'receipt')
  }
}

/** Archives the receipt of an expense, before or after the claim is handed in. Throws ReceiptKept. */
export function keepReceipt(line: { id: number }, paper: Paper, trx?: Transaction): Promise<ExpenseLine> {
  return inTransaction(async (trx_) => {
    const locked = await ExpenseLine.query({ client: trx_ }).where('id', line.id).forUpdate().firstOrFail()
    if (locked.receiptId) throw new ReceiptKept()
    const document = await archiveDocument({ kind: 'receipt', subject: `expense_line:${locked.id}`, ...paper }, trx_)
    return locked.merge({ receiptId: document.id }).save()
  }, trx)
}
