import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import BankAccount from '#treasury/bank_accounts/bank_account'
import type ChequeRemittance from '#treasury/cheques/cheque_remittance'
import { CHEQUES } from '#treasury/cheques/cheques_in_hand'
import { lockedRemittance } from '#treasury/cheques/locked_remittance'
import { remittanceEntry } from '#treasury/cheques/remittance_entry'
import { ChequeNotInHand, DepositedBeforeReceived } from '#treasury/cheques/remittance_refusals'
import { recordBankLine } from '#treasury/statements/record_bank_line'

/** The cheques are brought to the bank. Throws RemittanceDone, DepositedBeforeReceived, ChequeNotInHand, and what postEntry refuses. */
export function depositRemittance(remittance: { id: number }, on: Day, by: Author, trx?: Transaction): Promise<ChequeRemittance> {
  return inTransaction(async (trx_) => {
    const prepared = await lockedRemittance(remittance, trx_)
    await assertReceived(prepared, on, trx_)

    const account = await BankAccount.query({ client: trx_ }).where('id', prepared.bankAccountId).firstOrFail()
    const { number, source, totalCents } = prepared
    const draft = remittanceEntry({ number, source, on, account, shares: await sharesOf(prepared, trx_) })
    const entry = await postEntry(draft, by, trx_)
    await recordBankLine({ bookedOn: on, label: draft.label, amountCents: totalCents, entryId: entry.id, bankAccountId: account.id }, trx_)
    return prepared.merge({ depositedOn: on, depositedById: by?.id ?? null, entryId: entry.id }).save()
  }, trx)
}

/** A payment that was taken back since brings no cheque. */
async function assertReceived({ id }: ChequeRemittance, on: Day, trx: Transaction) {
  const cheques = await trx
    .from('cheque_remittance_items as i')
    .join('entries as e', 'e.id', 'i.entry_id')
    .leftJoin('entries as r', 'r.reverses_id', 'e.id')
    .where('i.remittance_id', id)
    .select('e.posted_on', 'r.id as reversal')
  if (cheques.some(({ reversal }) => reversal)) throw new ChequeNotInHand()
  const last = cheques
    .map((cheque) => cheque.posted_on)
    .sort()
    .at(-1)
  if (on < last) throw new DepositedBeforeReceived(last)
}

async function sharesOf({ id }: ChequeRemittance, trx: Transaction) {
  const rows = await trx
    .from('cheque_remittance_items as i')
    .join('entry_lines as l', 'l.entry_id', 'i.entry_id')
    .where('i.remittance_id', id)
    .where('l.account', CHEQUES)
    .groupBy('l.activity_id')
    .orderBy('l.activity_id')
    .select('l.activity_id', db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))
  return rows.map((row) => ({ activityId: row.activity_id, cents: Number(row.cents) }))
}
