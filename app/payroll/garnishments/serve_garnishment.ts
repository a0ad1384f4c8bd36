import type Contract from '#contracts/contract'
import { recordAudit } from '#core/audit_trail'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import Garnishment from '#payroll/garnishments/garnishment'
import { addThirdParty } from '#third_parties/add_third_party'
import type { BankDetails } from '#third_parties/iban'

export class GarnishmentWithoutSum extends Refusal {
  constructor(field: string) {
    super(
      field === 'monthlyCents'
        ? 'Une pension se prend chaque mois\u00A0: dites combien.'
        : 'Une saisie s’arrête quand la dette est payée\u00A0: dites combien est dû en tout.',
      field
    )
  }
}

type Served = {
  kind: Garnishment['kind']
  creditor: string
  reference: string
  notifiedOn: Day
  dependants: number
  totalCents?: number | null
  monthlyCents?: number | null
} & BankDetails

/** Writes down an order served on the house; payslips take from it from then on. Throws GarnishmentWithoutSum, IbanInvalid, BicInvalid. */
export function serveGarnishment(contract: Contract, facts: Served, on: Day, by: { id: number }, trx?: Transaction): Promise<Garnishment> {
  const { kind, creditor, reference, notifiedOn, dependants, totalCents = null, monthlyCents = null, ...bank } = facts
  return inTransaction(async (trx_) => {
    if (kind === 'maintenance' && !monthlyCents) throw new GarnishmentWithoutSum('monthlyCents')
    if (kind === 'scale' && !totalCents) throw new GarnishmentWithoutSum('totalCents')

    const { id: creditorId } = await addThirdParty({ kind: 'body', name: creditor, ...bank }, trx_)
    await recordAudit({ action: 'garnishment_served', subject: `contract:${contract.id}`, details: { kind, notifiedOn }, by }, trx_)
    return Garnishment.create(
      {
        contractId: contract.id,
        creditorId,
        kind,
        reference,
        notifiedOn,
        dependants,
        totalCents,
        monthlyCents,
        recordedOn: on,
        recordedById: by.id || null,
      },
      { client: trx_ }
    )
  }, trx)
}
