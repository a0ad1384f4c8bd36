import { recordAudit } from '#core/audit_trail'
import { inTransaction, type Transaction } from '#core/transaction'
import Declarant, { type DeclarantFacts } from '#payroll/declarations/declarant/declarant'

/** Keeps what the house says of itself in its declarations. */
export function describeDeclarant(facts: Partial<DeclarantFacts>, by: { id: number }, trx?: Transaction): Promise<Declarant> {
  return inTransaction(async (trx_) => {
    const known = await Declarant.query({ client: trx_ }).orderBy('id').first()
    const declarant = (known ?? new Declarant()).useTransaction(trx_).merge(facts)
    await recordAudit({ action: 'declarant_described', subject: 'declarant:1', by }, trx_)
    return declarant.save()
  }, trx)
}
