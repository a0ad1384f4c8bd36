import { formatCents } from '#core/cents'
import { longDay, type Day } from '#core/day'
import { Refusal } from '#core/refusal'

export class InvoiceAlreadyIssued extends Refusal {
  constructor(number: string) {
    super(`Cette facture est déjà émise, sous le numéro ${number}.`)
  }
}

export class InvoiceEmpty extends Refusal {
  constructor() {
    super('Il n’y a aucun montant : ajoutez au moins une ligne.')
  }
}

export class IssuedOutOfOrder extends Refusal {
  constructor(number: string, issuedOn: Day) {
    super(`${number} est du ${longDay(issuedOn)} : les numéros suivent les dates, choisissez ce jour-là ou un jour d’après.`, 'issuedOn')
  }
}

export class SirenMissing extends Refusal {
  constructor(customer: string) {
    super(`Le SIREN de ${customer} manque : la loi l’exige sur la facture d’un professionnel. Complétez la fiche du client.`)
  }
}

export class AddressMissing extends Refusal {
  constructor(customer: string) {
    super(`L’adresse de ${customer} manque : la loi l’exige sur une facture. Complétez la fiche du client.`)
  }
}

export class VatReasonMissing extends Refusal {
  constructor(label: string) {
    super(`« ${label} » est sans TVA : dites pour quel motif, la facture doit l’écrire.`)
  }
}

export class TwoReasonsForOneCategory extends Refusal {
  constructor() {
    super('Deux motifs d’exonération de la même sorte ne tiennent pas sur un même document : faites-en deux.')
  }
}

export class OutOfScopeApart extends Refusal {
  constructor() {
    super('Ce qui est hors du champ de la TVA se vend à part : faites deux documents.')
  }
}

export class CustomerElsewhere extends Refusal {
  constructor(label: string, needs: string) {
    super(`« ${label} » ne convient pas à ce client : il faut ${needs}. Vérifiez sa fiche, ou le motif.`)
  }
}

export class DiscountTooLarge extends Refusal {
  constructor() {
    super('La remise dépasse ce qui est vendu au même taux de TVA.')
  }
}

export class AmountTooLarge extends Refusal {
  constructor(totalCents: number) {
    super(`${formatCents(totalCents)} : c’est plus d’un milliard d’euros. Vérifiez les quantités et les prix.`)
  }
}

export class ActivityNotOpen extends Refusal {
  constructor(label: string, on: Day) {
    super(`L’activité ${label} n’est pas ouverte le ${longDay(on)} : elle ne facture rien ce jour-là.`)
  }
}

export class GoodsNotDelivered extends Refusal {
  constructor(deliveredOn: Day) {
    super(`Les biens sont livrés le ${longDay(deliveredOn)} : leur facture s’émet ce jour-là ou après.`, 'issuedOn')
  }
}
