import { Refusal } from '#core/refusal'
import type SepaBatch from '#treasury/transfers/sepa_batch'

export class NothingToTransfer extends Refusal {
  constructor() {
    super('Cochez au moins une somme à virer.', 'items')
  }
}

export class HeldByBatch extends Refusal {
  constructor(numbers: string[]) {
    super(
      `Une somme cochée attend déjà dans le lot ${numbers.join(', ')} : elle ne part pas deux fois. Annulez ce lot, ou décochez-la.`,
      'items'
    )
  }
}

export class ExecutionInThePast extends Refusal {
  constructor() {
    super('La banque n’exécute rien hier : choisissez aujourd’hui ou un jour à venir.', 'executionOn')
  }
}

export class SalariesApart extends Refusal {
  constructor() {
    super('Les rémunérations partent dans un lot à part, que la banque débite en une seule ligne : décochez-les, ou le reste.', 'items')
  }
}

export class NowhereToPay extends Refusal {
  constructor(names: string[]) {
    super(`Pas d’IBAN de la zone SEPA pour ${listed(names)} : renseignez-le, ou décochez ces sommes.`, 'items')
  }
}

export class DebtorWithoutIban extends Refusal {
  constructor(account: string) {
    super(`Le compte « ${account} » n’a pas d’IBAN : renseignez-le pour que la banque sache où prendre l’argent.`, 'bankAccountId')
  }
}

export class BatchElsewhere extends Refusal {
  constructor({ isEnded, isExecuted, isSent, isApproved, number }: SepaBatch) {
    const where = isEnded
      ? 'est abandonné'
      : isExecuted
        ? 'est exécuté'
        : isSent
          ? 'est parti à la banque'
          : isApproved
            ? 'est approuvé'
            : 'attend encore son approbation'
    super(`Le lot ${number} ${where} : rechargez la page.`)
  }
}

export class OwnBatch extends Refusal {
  constructor() {
    super('Vous avez préparé ce lot : une autre personne l’approuve ou le refuse.')
  }
}

export class NoLongerOwed extends Refusal {
  constructor(names: string[]) {
    super(`Réglé autrement depuis, en tout ou partie : ${listed(names)}. Ce qui est dû ne correspond plus à ce lot.`)
  }
}

export class BankDetailsChanged extends Refusal {
  constructor(names: string[]) {
    super(`Les coordonnées bancaires de ${listed(names)} ont changé depuis la préparation : refusez ou annulez ce lot, et refaites-le.`)
  }
}

/** The first five by name, the others by their number. */
const listed = (names: string[]) =>
  names.slice(0, 5).join(', ') + (names.length > 5 ? ` et ${names.length - 5}\u00A0${names.length === 6 ? 'autre' : 'autres'}` : '')
