import { formatCents } from '#core/cents'
import { Refusal } from '#core/refusal'

export class SupplierInvoiceKnown extends Refusal {
  constructor(number: string) {
    super(`La facture ${number} de ce fournisseur est déjà dans la maison : cherchez-la plutôt que de la saisir deux fois.`, 'number')
  }
}

export class NotAPurchase extends Refusal {
  constructor(account: string) {
    super(`Le compte ${account} n’est pas un compte d’achat : choisissez-en un de la classe 60 à 62, ou une immobilisation.`, 'lines')
  }
}

export class PurchaseEmpty extends Refusal {
  constructor() {
    super('Cette facture n’a pas de montant : écrivez au moins une ligne.', 'lines')
  }
}

export class SupplierInvoiceBooked extends Refusal {
  constructor(number: string) {
    super(`La facture ${number} est déjà enregistrée dans les livres.`)
  }
}

export class AdvanceTooLarge extends Refusal {
  constructor(totalCents: number) {
    super(`La facture est de ${formatCents(totalCents)} : on ne peut pas en avoir avancé davantage.`, 'advancedCents')
  }
}

export class AdvancedByStranger extends Refusal {
  constructor() {
    super('Seule une personne de cette activité peut avoir avancé une part de la facture.', 'advancedById')
  }
}
