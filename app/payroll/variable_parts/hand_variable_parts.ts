import mail from '@adonisjs/mail/services/main'
import db from '@adonisjs/lucid/services/db'
import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import VariablePart from '#payroll/variable_parts/variable_part'
import { variablePartDocument } from '#payroll/variable_parts/variable_part_document'
import VariablePartHanding from '#payroll/variable_parts/variable_part_handing'
import VariablePartMail from '#payroll/variable_parts/variable_part_mail'

export class AccountNotClosed extends Refusal {
  constructor(year: number) {
    super(`L’exercice ${year} n’est pas clos\u00A0: l’état de la part variable se remet sur un compte arrêté.`)
  }
}

export class VariablePartsHanded extends Refusal {
  constructor(year: number) {
    super(`Tous les états ${year} sont déjà remis, ou aucune part variable n’est comptabilisée.`)
  }
}

/**
 * Hands each person the statement of their variable part of a closed year: it stands in their space from then on. The
 * papers and the messages follow. Throws AccountNotClosed, VariablePartsHanded.
 */
export function handVariableParts(year: number, on: Day, by: { id: number }, trx?: Transaction): Promise<VariablePart[]> {
  return inTransaction(async (trx_) => {
    const closed = await trx_.from('fiscal_years').where({ year }).whereNotNull('closed_on').first()
    if (!closed) throw new AccountNotClosed(year)
    const parts = await VariablePart.query({ client: trx_ }).where({ year }).doesntHave('handing').orderBy('id')
    if (parts.length === 0) throw new VariablePartsHanded(year)

    for (const { id } of parts)
      await VariablePartHanding.create({ variablePartId: id, handedOn: on, handedById: by.id || null }, { client: trx_ })
    await recordAudit({ action: 'variable_parts_handed', subject: `year:${year}`, details: { parts: parts.length }, by }, trx_)
    return parts
  }, trx)
}

/** Makes the papers handed over that are not there yet, and tells each person; a message that fails keeps its reason. */
export async function sendVariableParts(parts: VariablePart[], on: Day) {
  for (const { id } of parts) {
    const part = await VariablePart.query()
      .where('id', id)
      .preload('contract', (contract) => contract.preload('person').preload('activity'))
      .firstOrFail()
    const document = await variablePartDocument(part, on)
    if (!part.contract.person.email) continue
    try {
      await mail.send(new VariablePartMail(part, document))
    } catch (error) {
      const failure = String((error as Error).message).slice(0, 200)
      await db.from('variable_part_handings').where('variable_part_id', id).update({ failure })
    }
  }
}
