import type { Day } from '#core/day'
import Invoice from '#sales/invoices/invoice'
import { recordPayment } from '#sales/payments/record_payment'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { chequesInHand } from '#treasury/cheques/cheques_in_hand'
import { depositRemittance } from '#treasury/cheques/deposit_remittance'
import { prepareRemittance } from '#treasury/cheques/prepare_remittance'
import { remittanceSlip } from '#treasury/cheques/remittance_slip'
import { payablesDesk } from '#treasury/payables_desk'
import { approveBatch } from '#treasury/transfers/approve_batch'
import { executeBatch } from '#treasury/transfers/execute_batch'
import { prepareBatch } from '#treasury/transfers/prepare_batch'
import { sendBatch } from '#treasury/transfers/send_batch'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'

/** Maud prepares a batch of what waits on an account; nothing to do when nothing waits. */
export async function prepareTransfers(on: Day, executionOn: Day, account: string, label: string, { team }: Cast) {
  const items = (await payablesDesk(on)).flatMap(({ reachable }) => reachable).filter((item) => item.account === account)
  if (items.length === 0) return null
  const facts = { items: items.map(({ lineId }) => ({ lineId })), from: await mainBankAccount(), executionOn, label }
  return prepareBatch(facts, on, team.maud)
}

/** Odile approves what Maud prepared, the file leaves, the bank pays it the same day. */
export async function payByTransfers(on: Day, account: string, label: string, cast: Cast) {
  const batch = await prepareTransfers(on, on, account, label, cast)
  if (!batch) return
  await approveBatch(batch, on, cast.team.odile)
  await sendBatch(batch, on, cast.team.maud)
  await executeBatch(batch, on, cast.team.maud)
}

/** Two private customers pay by cheque and Maud brings them to the bank; a third cheque came since. The claims wait for Odile. */
export function writeTransfers(cast: Cast, diary: Diary) {
  const { maud } = cast.team
  diary.write('2026-11-12', () => takeCheques(2, '2026-11-12', cast))
  diary.write('2026-11-16', async () => {
    const entryIds = (await chequesInHand()).map(({ entryId }) => entryId)
    if (entryIds.length === 0) return
    const remittance = await prepareRemittance({ entryIds, to: await mainBankAccount() }, '2026-11-16', maud)
    await remittanceSlip(remittance.id)
    await depositRemittance(remittance, '2026-11-16', maud)
  })
  diary.write('2026-11-20', () => takeCheques(1, '2026-11-20', cast))
  diary.write('2026-11-23', () => prepareTransfers('2026-11-23', '2026-11-25', '468100', 'Notes de dépenses de novembre', cast))
}

async function takeCheques(count: number, on: Day, { activities, team }: Cast) {
  const waiting = await Invoice.query()
    .where({ activity_id: activities.A04.id, kind: 'invoice' })
    .where('open_cents', '>', 0)
    .whereNull('currency')
    .whereBetween('issued_on', ['2026-10-01', on])
    .orderBy('issued_on')
    .orderBy('id')
    .limit(count)
  for (const invoice of waiting)
    await recordPayment(
      { invoice, amountCents: invoice.openCents, receivedOn: on, method: 'cheque', reference: `CHQ ${4400 + invoice.id}` },
      team.maud
    )
}
