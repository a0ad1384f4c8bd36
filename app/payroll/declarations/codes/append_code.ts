import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import DeclarationCode, { type CodeKind } from '#payroll/declarations/codes/declaration_code'

export class CodeUnknown extends Refusal {
  constructor() {
    super('Ce code n’est pas de la liste\u00A0: choisissez ce qu’il désigne.', 'what')
  }
}

export type AppendedCode = {
  kind: CodeKind
  subject: string
  part: number
  code: string | null
  baseCode?: string | null
  ctp?: string | null
  qualifier?: string | null
  validFrom: Day
  source: string
  isConfirmed: boolean
  checkedOn: Day
  checkedBy: string
}

/**
 * Adds the code of a known thing from a day on: declarations of earlier months keep theirs. The other parts of a thing
 * declared in several come along, so that a new day never loses one. Throws CodeUnknown.
 */
export function appendCode(appended: AppendedCode, trx?: Transaction): Promise<DeclarationCode> {
  const { kind, subject, part, validFrom } = appended
  return inTransaction(async (trx_) => {
    const known = await DeclarationCode.query({ client: trx_ })
      .where({ kind, subject })
      .where('valid_from', '<=', validFrom)
      .orderBy('valid_from', 'desc')
      .orderBy('id', 'desc')
    const siblings = known.filter((one) => one.validFrom === known[0].validFrom)
    const replaced = siblings.find((one) => one.part === part)
    if (!replaced) throw new CodeUnknown()

    const others = siblings.filter((one, index) => one.part !== part && siblings.findIndex((same) => same.part === one.part) === index)
    if (replaced.validFrom !== validFrom) for (const other of others) await carry(other, validFrom, trx_)
    const { label, partRate } = replaced
    return DeclarationCode.create({ label, partRate, ...appended }, { client: trx_ })
  }, trx)
}

async function carry(part: DeclarationCode, validFrom: Day, trx: Transaction) {
  const { kind, subject, label, code, baseCode, ctp, qualifier, partRate, source, checkedOn, checkedBy, isConfirmed } = part
  const kept = {
    kind,
    subject,
    part: part.part,
    label,
    code,
    baseCode,
    ctp,
    qualifier,
    partRate,
    source,
    checkedOn,
    checkedBy,
    isConfirmed,
  }
  await DeclarationCode.create({ ...kept, validFrom }, { client: trx })
}
