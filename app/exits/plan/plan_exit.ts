import type Contract from '#contracts/contract'
import { recordAudit } from '#core/audit_trail'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { checkedCompany } from '#exits/plan/describe_exit'
import type { Company } from '#exits/plan/exit_facts'
import { CAPE_VEHICLES, type ExitKind, type Vehicle } from '#exits/plan/exit_kinds'
import ExitPlan from '#exits/plan/exit_plan'
import { earliestLastDay } from '#exits/plan/termination_clocks'

export class ExitAlreadyPlanned extends Refusal {
  constructor() {
    super('Une sortie est déjà ouverte pour ce contrat\u00A0: complétez-la.')
  }
}

export class ContractAlreadyOver extends Refusal {
  constructor(contract: Contract) {
    super(`Ce ${contract.label} a pris fin le ${longDay(contract.endedOn!)}.`)
  }
}

export class LastDayOutOfContract extends Refusal {
  constructor(contract: Contract) {
    super(
      `Le dernier jour est dans le contrat, qui va du ${longDay(contract.startsOn)} ${contract.endsOn ? `au ${longDay(contract.endsOn)}` : 'à sa fin'}.`,
      'lastDayOn'
    )
  }
}

export class LastDayBeforeDecision extends Refusal {
  constructor() {
    super('Le dernier jour ne vient pas avant la décision.', 'lastDayOn')
  }
}

export class LastDayTooSoon extends Refusal {
  constructor(earliest: Day) {
    super(
      `Quinze jours pour se rétracter, puis quinze jours ouvrables d’homologation\u00A0: une rupture conventionnelle signée ce jour-là ne prend effet qu’à partir du ${longDay(earliest)}.`,
      'lastDayOn'
    )
  }
}

export class VehicleUnfit extends Refusal {
  constructor(contract: Contract) {
    super(
      contract.isCape
        ? 'Un CAPE n’est pas un contrat de travail\u00A0: il finit à son terme ou d’un commun accord.'
        : 'Un CESA est à durée indéterminée\u00A0: il ne finit pas à un terme.',
      'vehicle'
    )
  }
}

export type PlanFacts = {
  contract: Contract
  kind: ExitKind
  vehicle: Vehicle
  decidedOn: Day
  lastDayOn: Day
  company?: Company | null
}

/**
 * Opens somebody's exit. Throws ExitAlreadyPlanned, ContractAlreadyOver, LastDayOutOfContract, LastDayBeforeDecision,
 * LastDayTooSoon (C. trav. L1237-13, L1237-14), VehicleUnfit, CompanySirenInvalid.
 */
export function planExit({ contract, company, ...facts }: PlanFacts, by: { id: number }, trx?: Transaction): Promise<ExitPlan> {
  return inTransaction(async (trx_) => {
    await trx_.from('contracts').where('id', contract.id).forUpdate().firstOrFail()
    if (await ExitPlan.query({ client: trx_ }).where('contract_id', contract.id).first()) throw new ExitAlreadyPlanned()
    assertPossible(contract, facts)

    const { personId, activityId, id: contractId } = contract
    const known = company ? { company: checkedCompany(company) } : {}
    const plan = await ExitPlan.create({ personId, activityId, contractId, ...facts, facts: known }, { client: trx_ })
    await recordAudit({ action: 'exit_planned', subject: plan.subject, details: { kind: facts.kind, vehicle: facts.vehicle }, by }, trx_)
    return plan
  }, trx)
}

function assertPossible(contract: Contract, { vehicle, decidedOn, lastDayOn }: Omit<PlanFacts, 'contract'>) {
  if (contract.endedOn) throw new ContractAlreadyOver(contract)
  if (CAPE_VEHICLES.includes(vehicle) !== contract.isCape) {
    if (contract.isCape || vehicle === 'term') throw new VehicleUnfit(contract)
  }
  if (lastDayOn < contract.startsOn || (contract.endsOn && lastDayOn > contract.endsOn)) throw new LastDayOutOfContract(contract)
  if (lastDayOn < decidedOn) throw new LastDayBeforeDecision()
  const earliest = vehicle === 'mutual_termination' ? earliestLastDay(decidedOn) : null
  if (earliest && lastDayOn < earliest) throw new LastDayTooSoon(earliest)
}
