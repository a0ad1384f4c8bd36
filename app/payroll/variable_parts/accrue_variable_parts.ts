import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import Contract from '#contracts/contract'
import { postEntry } from '#ledger/post_entry'
import { variableCharges } from '#payroll/variable_parts/variable_charges'
import VariablePart from '#payroll/variable_parts/variable_part'
import { capeProvisionEntry, variablePartEntry } from '#payroll/variable_parts/variable_part_entry'

export type VariableAmount = {
  contractId: number
  grossCents: number
  /** Employer's contributions; estimated by the engine on the state of December when they are not given. */
  chargesCents?: number
  /** What the entrepreneur is told of the calculation (R7331-12, L7332-3). */
  explanation?: unknown
}

export class VariablePartAlreadyAccrued extends Refusal {
  constructor(contract: Contract, year: number) {
    super(`La part variable ${year} de ${contract.person.fullName} est déjà comptabilisée.`)
  }
}

export class VariablePartEmpty extends Refusal {
  constructor() {
    super('Une part variable se comptabilise pour un montant positif.')
  }
}

/**
 * Makes the variable part of a year a cost of that year, owed to each person (42861) with its contributions (43861); for a
 * CAPE, which owes nothing yet, a provision (1581). Posted on 31 December. Throws VariablePartAlreadyAccrued,
 * VariablePartEmpty.
 */
export function accrueVariableParts(
  { year, amounts }: { year: number; amounts: VariableAmount[] },
  on: Day,
  by: { id: number },
  trx?: Transaction
): Promise<VariablePart[]> {
  return inTransaction(async (trx_) => {
    const parts: VariablePart[] = []
    for (const amount of amounts) parts.push(await accrue(amount, year, on, by, trx_))
    return parts
  }, trx)
}

async function accrue(amount: VariableAmount, year: number, on: Day, by: { id: number }, trx: Transaction) {
  const { contractId, grossCents, explanation = null } = amount
  if (grossCents <= 0) throw new VariablePartEmpty()
  const contract = await Contract.query({ client: trx }).where('id', contractId).preload('person').firstOrFail()
  const known = await trx.from('variable_parts').where({ contract_id: contractId, year }).first()
  if (known) throw new VariablePartAlreadyAccrued(contract, year)

  const chargesCents = contract.isCape ? 0 : (amount.chargesCents ?? (await variableCharges(contractId, grossCents, year, trx)))
  const part = await VariablePart.create(
    { contractId, year, grossCents, chargesCents, explanation, settledGrossCents: 0, settledChargesCents: 0 },
    { client: trx }
  )
  const draft = contract.isCape ? capeProvisionEntry(part, contract) : variablePartEntry(part, contract)
  const entry = await postEntry({ ...draft, validatedOn: on }, by, trx)
  await recordAudit({ action: 'variable_part_accrued', subject: `contract:${contractId}`, details: { year, grossCents }, by }, trx)
  return part.merge({ accrualEntryId: entry.id }).save()
}
