import { formatCents } from '#core/cents'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'

export class ExitAlreadySettled extends Refusal {
  constructor({ settledOn }: { settledOn: Day | null }) {
    super(settledOn ? `Cette sortie est soldée depuis le ${longDay(settledOn)}.` : 'Cette sortie est déjà soldée.')
  }
}

export class NotPrepared extends Refusal {
  constructor() {
    super('Le solde n’est pas préparé\u00A0: quelqu’un le prépare, une autre personne le passe.')
  }
}

export class PreparedByYourself extends Refusal {
  constructor() {
    super('Vous avez préparé ce solde\u00A0: une autre personne doit le passer.')
  }
}

export class LastDayToCome extends Refusal {
  constructor(lastDayOn: Day) {
    super(`Le contrat court jusqu’au ${longDay(lastDayOn)}\u00A0: le compte se solde ce jour-là ou après.`, 'on')
  }
}

export class ReceivablesOpen extends Refusal {
  constructor(cents: number) {
    super(
      `Les clients doivent encore ${formatCents(cents)}\u00A0: encaissez-les avant le solde, ou décidez que la coopérative les avance.`,
      'receivables'
    )
  }
}

export class IndemnityTooLow extends Refusal {
  constructor(legalCents: number) {
    super(
      `L’indemnité légale est de ${formatCents(legalCents)}\u00A0: une rupture conventionnelle ne verse pas moins (C. trav. L1237-13).`,
      'indemnityCents'
    )
  }
}

export class NoRightToIndemnity extends Refusal {
  constructor() {
    super('Seule une rupture conventionnelle, ou un licenciement, verse une indemnité.', 'indemnityCents')
  }
}

export class CompanyMissing extends Refusal {
  constructor() {
    super('Décrivez d’abord l’entreprise\u00A0: c’est elle qui achète le matériel et le stock.')
  }
}

export class AdvanceNotRepaid extends Refusal {
  constructor(cents: number) {
    super(`Une avance de trésorerie de ${formatCents(cents)} court encore\u00A0: soldez-la avant la sortie.`)
  }
}
