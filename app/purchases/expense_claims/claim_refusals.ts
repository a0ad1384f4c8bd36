import { longDay, type Day } from '#core/day'
import { ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'

export class ClaimHandedIn extends Refusal {
  constructor() {
    super('Cette note est déjà présentée : elle ne se modifie plus, sauf si la comptabilité vous la rend.')
  }
}

export class ClaimEmpty extends Refusal {
  constructor() {
    super('Cette note est vide : ajoutez une dépense ou un trajet avant de la présenter.')
  }
}

export class ClaimTooLate extends Refusal {
  constructor(period: Period, deadline: Day) {
    super(
      `Les notes ${ofPeriod(period)} se présentaient jusqu’au ${longDay(deadline)}. Reportez celle-ci au mois suivant : vos lignes et vos justificatifs la suivent.`
    )
  }
}

export class ExpenseInTheFuture extends Refusal {
  constructor(spentOn: Day) {
    super(`La dépense du ${longDay(spentOn)} n’a pas encore eu lieu : corrigez sa date ou retirez-la.`)
  }
}

export class ClaimNotSubmitted extends Refusal {
  constructor() {
    super('Cette note n’est pas présentée, ou elle est déjà traitée : il n’y a rien à approuver ni à rendre.')
  }
}

export class OwnClaim extends Refusal {
  constructor() {
    super('Personne n’approuve sa propre note de dépenses : demandez à quelqu’un d’autre.')
  }
}

export class NothingToWaive extends Refusal {
  constructor() {
    super('Il n’y a rien à abandonner : cette note n’est pas approuvée, ou elle est déjà réglée.')
  }
}
