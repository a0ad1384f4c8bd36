import { Refusal } from '#core/refusal'
import { sirenIsValid } from '#core/registration_numbers'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Company, ExitFacts } from '#exits/plan/exit_facts'
import ExitPlan from '#exits/plan/exit_plan'
import { ExitAlreadySettled } from '#exits/settlement/settlement_refusals'

export class CompanySirenInvalid extends Refusal {
  constructor() {
    super('Ce SIREN n’existe pas\u00A0: neuf chiffres, vérifiez la saisie.', 'siren')
  }
}

type Described = Pick<ExitFacts, 'company' | 'skills' | 'support' | 'funding' | 'forecast' | 'contactConsent' | 'commitments' | 'notes'>

/** Completes what an exit knows of the company, the skills, the support: what is not given stays. Throws CompanySirenInvalid. */
export function describeExit(plan: ExitPlan, described: Described, trx?: Transaction): Promise<ExitPlan> {
  return inTransaction(async (trx_) => {
    const locked = await ExitPlan.query({ client: trx_ }).where('id', plan.id).forUpdate().firstOrFail()
    if (locked.reportedOn) throw new ExitAlreadySettled(locked)
    const company = described.company ? checkedCompany(described.company) : locked.facts?.company
    const facts = { ...locked.facts, ...described, company }
    await locked.merge({ facts }).save()
    plan.merge({ facts })
    return plan
  }, trx)
}

export function checkedCompany(company: Company): Company {
  const siren = company.siren.replace(/[\s\u00A0\u202F]/g, '')
  if (!sirenIsValid(siren)) throw new CompanySirenInvalid()
  return { ...company, name: company.name.trim(), siren }
}
