import type Contract from '#contracts/contract'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'

export class NotOfTheActivity extends Refusal {
  constructor() {
    super('Cette personne ne fait pas partie de l’activité : ajoutez-l’y d’abord.', 'activityId')
  }
}

export class ContractRunning extends Refusal {
  constructor(contract: Contract) {
    super(`Un ${contract.label} court déjà pour cette personne depuis le ${longDay(contract.startsOn)} : mettez-y fin d’abord.`, 'startsOn')
  }
}

export class SignedAfterStart extends Refusal {
  constructor() {
    super('Un contrat se signe au plus tard le jour où il commence : le CAPE est écrit à peine de nullité (C. com. L127-2).', 'signedOn')
  }
}

export class TermTooLong extends Refusal {
  constructor(latest: Day) {
    super(`Un CAPE dure douze mois au plus (C. com. L127-2) : il finit au plus tard le ${longDay(latest)}.`, 'endsOn')
  }
}

export class TermBeforeStart extends Refusal {
  constructor(start: Day) {
    super(`Le terme doit venir après le ${longDay(start)}.`, 'endsOn')
  }
}

export class ContractOver extends Refusal {
  constructor(contract: Contract) {
    super(`Ce ${contract.label} a pris fin le ${longDay(contract.lastDay!)}.`)
  }
}
