import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { unletter } from '#ledger/letter'
import { reverseEntry } from '#ledger/reverse_entry'
import Payslip from '#payroll/payslips/payslip'
import { giveBackVariablePart } from '#payroll/variable_parts/give_back_variable_part'

export class PayslipNotLive extends Refusal {
  constructor() {
    super('Seul un bulletin scellé, et qui n’est pas déjà annulé, s’annule.')
  }
}

export class LaterPayslipExists extends Refusal {
  constructor(later: Payslip) {
    super(
      `Le bulletin ${later.number} part des cumuls de celui-ci\u00A0: annulez d’abord le plus récent, ou corrigez sur le mois prochain.`
    )
  }
}

/**
 * Cancels a sealed payslip: its entry is reversed, its month is free for another that replaces it, what it took out of an
 * accrued variable part is given back. Throws PayslipNotLive, LaterPayslipExists, EntrySettled when the net was paid.
 */
export function cancelPayslip(payslip: Payslip, on: Day, by: { id: number }, trx?: Transaction): Promise<Payslip> {
  return inTransaction(async (trx_) => {
    const locked = await Payslip.query({ client: trx_ }).where('id', payslip.id).forUpdate().firstOrFail()
    if (!locked.isLive) throw new PayslipNotLive()
    await assertLast(locked, trx_)

    await undoOwnLettering(locked.entryId!, on, trx_)
    await reverseEntry(locked.entryId!, on, by, trx_)
    await giveBackVariablePart(locked, trx_)
    await recordAudit({ action: 'payslip_cancelled', subject: `payslip:${locked.id}`, details: { number: locked.number }, by }, trx_)
    return locked.merge({ cancelledOn: on, liveKey: null }).save()
  }, trx)
}

async function assertLast({ contractId, id }: Payslip, trx: Transaction) {
  const later = await Payslip.query({ client: trx })
    .where('contract_id', contractId)
    .where('id', '>', id)
    .whereNotNull('sealed_on')
    .whereNull('cancelled_on')
    .orderBy('id')
    .first()
  if (later) throw new LaterPayslipExists(later)
}

/** What the payslip lettered by itself when it was sealed; a payment of the net stays, and refuses the cancellation. */
async function undoOwnLettering(entryId: number, on: Day, trx: Transaction) {
  const rows = await trx
    .from('settlements as s')
    .join('entry_lines as l', (join) => join.on('l.id', 's.debit_line_id').orOn('l.id', 's.credit_line_id'))
    .where('l.entry_id', entryId)
    .whereIn('l.account', ['425000', '428610'])
    .whereNull('s.undone_on')
    .select('s.id')
  for (const { id } of rows) await unletter(id, on, trx)
}
