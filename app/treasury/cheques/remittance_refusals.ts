import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type ChequeRemittance from '#treasury/cheques/cheque_remittance'

export class NoCheque extends Refusal {
  constructor() {
    super('Cochez au moins un chèque à remettre.', 'items')
  }
}

export class ChequeNotInHand extends Refusal {
  constructor() {
    super('Un chèque coché n’est plus en caisse : il est dans une autre remise, ou son paiement est annulé. Rechargez la page.', 'items')
  }
}

export class RemittanceDone extends Refusal {
  constructor({ number, isCancelled }: ChequeRemittance) {
    super(`La remise ${number} est ${isCancelled ? 'annulée' : 'déjà déposée'}.`)
  }
}

export class DepositedBeforeReceived extends Refusal {
  constructor(receivedOn: Day) {
    super(`Le dernier chèque de cette remise est arrivé le ${longDay(receivedOn)} : elle n’a pas été déposée avant.`, 'depositedOn')
  }
}

export class NotDeposited extends Refusal {
  constructor({ number }: ChequeRemittance) {
    super(`La remise ${number} n’est pas déposée : aucun de ses chèques n’a pu revenir.`)
  }
}

export class ChequeBounced extends Refusal {
  constructor({ drawer }: { drawer: string }) {
    super(`Le chèque de ${drawer} est déjà noté comme impayé.`)
  }
}

export class BouncedBeforeDeposited extends Refusal {
  constructor(depositedOn: Day) {
    super(`Cette remise a été déposée le ${longDay(depositedOn)} : un chèque ne revient pas avant.`, 'bouncedOn')
  }
}
