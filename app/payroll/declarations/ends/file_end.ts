import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { NoticeAlreadyFiled } from '#payroll/declarations/ends/describe_end'
import EndOfContractNotice from '#payroll/declarations/ends/end_of_contract_notice'

export class EndNotDescribed extends Refusal {
  constructor() {
    super('Dites d’abord le motif, le préavis et les dates de cette fin de contrat.')
  }
}

/** Remembers that France Travail was told, on which day and by whom. Throws EndNotDescribed, NoticeAlreadyFiled. */
export function fileEnd(contractId: number, on: Day, by: { id: number }, trx?: Transaction): Promise<EndOfContractNotice> {
  return inTransaction(async (trx_) => {
    const notice = await EndOfContractNotice.query({ client: trx_ }).where({ contractId }).forUpdate().first()
    if (!notice) throw new EndNotDescribed()
    if (notice.isFiled) throw new NoticeAlreadyFiled()

    await recordAudit({ action: 'end_of_contract_filed', subject: `contract:${contractId}`, details: { on }, by }, trx_)
    return notice.merge({ filedOn: on, filedById: by.id }).save()
  }, trx)
}
