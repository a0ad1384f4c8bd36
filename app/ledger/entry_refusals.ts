import { formatCents } from '#core/cents'
import { longDay, type Day } from '#core/day'
import { ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'

export class EntryEmpty extends Refusal {
  constructor() {
    super('Une écriture compte au moins deux lignes, dont les montants ne sont pas nuls.')
  }
}

export class EntryUnbalanced extends Refusal {
  constructor(activityId: number, differenceCents: number) {
    super(
      `L’écriture n’est pas équilibrée pour l’activité n° ${activityId} : il y manque ${formatCents(Math.abs(differenceCents))} ${differenceCents > 0 ? 'au crédit' : 'au débit'}.`
    )
  }
}

export class CrossingUnbalanced extends Refusal {
  constructor(account: string, cents: number) {
    super(`Les comptes ${account} doivent s’annuler entre activités : il reste ${formatCents(cents)}.`)
  }
}

export class AccountUnknown extends Refusal {
  constructor(account: string) {
    super(`Le compte ${account} n’existe pas au plan de comptes.`)
  }
}

export class ThirdPartyMissing extends Refusal {
  constructor(account: string) {
    super(`Le compte ${account} demande un tiers : client, fournisseur ou personne.`)
  }
}

export class PeriodClosed extends Refusal {
  constructor(period: Period) {
    super(`Le mois ${ofPeriod(period)} est clos : rien ne s’y écrit plus. Choisissez une date d’un mois ouvert.`)
  }
}

export class FiscalYearMissing extends Refusal {
  constructor(on: Day) {
    super(`Aucun exercice n’est ouvert au ${longDay(on)}.`)
  }
}
